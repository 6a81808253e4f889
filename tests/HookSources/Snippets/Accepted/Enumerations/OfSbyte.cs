enum E : sbyte
{
    A = -1,
    B,
    C,
}

static long Body(long x)
{
    var e = (E)x;
    e++;
    return (long)e
        + (
            e switch
            {
                E.A => 10,
                E.B => 20,
                E.C => 30,
                _ => 40,
            }
        )
        + (E.C - E.A) * 1000
        + (e > E.B ? 5 : 0);
}
