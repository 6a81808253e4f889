static long Body(long x) => {|HOOK044:typeof(int)|} == {|HOOK044:typeof(long)|} ? 1 : 2;
