static long Body(long x) =>
    x {|HOOK035:switch|}
    {
        1 => 2,
    };
