static string Name(long x) =>
    x switch
    {
        0 => "zero",
        1 => "one",
        < 0 => "negative",
        _ => "many",
    };

static long Body(long x)
{
    long r = 0;
    foreach (var c in Name(x))
    {
        r = r * 31 + c;
    }
    return r;
}
