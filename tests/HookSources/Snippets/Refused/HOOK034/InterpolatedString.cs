static long Body(long x) => {|HOOK034:$"a{x}"|}.Length;
