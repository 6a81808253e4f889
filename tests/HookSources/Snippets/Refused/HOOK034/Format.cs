static long Body(long x) => {|HOOK034:string.Format("a{0}", x)|}.Length;
