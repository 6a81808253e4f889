static string? {|HOOK052:s|};

static long Body(long x) =>
    s {|HOOK035:switch|}
    {
        "a" => 1,
        not null => 2,
    };
