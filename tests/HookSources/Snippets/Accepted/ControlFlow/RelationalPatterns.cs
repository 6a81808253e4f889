static long Body(long x) =>
    x switch
    {
        < -100 => 1,
        < 0 => 2,
        0 => 3,
        > 0 and <= 2 => 4,
        3 or 5 or 7 => 5,
        > 99 and not 100 => 6,
        _ => 7,
    };
