static long Body(long x) => "abc" is [_, {|HOOK034:.. var r|}] ? r.Length : 2;
