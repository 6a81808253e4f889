static long Body(long x) =>
    (x & 3, x > 0) switch
    {
        (0, true) => 1,
        (0, false) => 2,
        (1, _) => 3,
        (> 1, true) => 4,
        _ => 5,
    };
