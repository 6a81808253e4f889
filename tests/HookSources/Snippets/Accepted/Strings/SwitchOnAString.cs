static long Body(long x)
{
    var s =
        x > 1 ? "x"
        : x < 0 ? "a much longer name"
        : null;
    return s switch
    {
        null => 1,
        "x" => 2,
        { Length: > 5 } => 3,
        _ => 4,
    };
}
