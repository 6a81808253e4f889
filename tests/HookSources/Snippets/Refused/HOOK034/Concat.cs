static long Body(long x) => {|HOOK034:string.Concat("a", x > 1 ? "b" : "c")|}.Length;
