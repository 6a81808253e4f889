// HOOK028
static long A(dynamic d)
{
    using var e = d;
    foreach (int y in d) { }
    return d switch
    {
        1 => 2,
        _ => 3,
    };
}

static dynamic P { get; } = "a";
static dynamic[] s_a = [1];

static long Body(long x) => x;
