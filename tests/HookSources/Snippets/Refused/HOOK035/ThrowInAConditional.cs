static long Body(long x) => x > 3 ? x : {|HOOK035:throw new Exception()|};
