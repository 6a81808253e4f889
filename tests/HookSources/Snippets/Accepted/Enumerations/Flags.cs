[Flags]
enum E : byte
{
    None,
    A = 1,
    B = 2,
    C = 4,
    All = A | B | C,
}

static long Body(long x)
{
    var e = (E)(byte)x & E.All;
    e |= E.B;
    e ^= E.C;
    e &= ~E.A;
    return (long)e + ((e & E.C) != 0 ? 10 : 0) + (e == (E.B | E.C) ? 100 : 0);
}
