static int Color(string s) =>
    s switch
    {
        "red" => 1,
        "green" => 2,
        "blue" => 3,
        "cyan" => 4,
        "magenta" => 5,
        "yellow" => 6,
        "black" => 7,
        "white" => 8,
        _ => 0,
    };

static long Body(long x) =>
    Color(
        x switch
        {
            0 => "red",
            1 => "white",
            2 => "magenta",
            3 => "blac",
            _ => "yellow",
        }
    );
