static long Body(long x) => {|HOOK034:"abcd"[1..]|}.Length;
