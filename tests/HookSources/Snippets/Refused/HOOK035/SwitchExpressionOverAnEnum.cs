enum E
{
    A,
    B,
}

static long Body(long x) =>
    (E)x {|HOOK035:switch|}
    {
        E.A => 1,
        E.B => 2,
    };
