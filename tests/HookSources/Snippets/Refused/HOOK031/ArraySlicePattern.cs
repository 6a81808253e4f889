static readonly int[] a = [1, 2, 3];

static long Body(long x) => a is [_, {|HOOK031:.. var r|}] ? r.Length : 2;
