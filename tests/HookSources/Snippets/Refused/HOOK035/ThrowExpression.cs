static long Body(long x) => {|HOOK035:throw new InvalidOperationException("a")|};
