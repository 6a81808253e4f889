static readonly string s = "abc";

static long Body(long x) =>
    s switch
    {
        "a" => 1,
        "b" => 2,
        "c" => 3,
        "dd" => 4,
        "ee" => 5,
        "ff" => 6,
        "gg" => 7,
        "abc" => 9,
        _ => 8,
    };
