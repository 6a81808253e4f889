class C { }

interface I
{
    int M();
}

struct S : I
{
    public int M() => 1;
}

enum E : byte
{
    A,
    B,
}

static long Body(long x) => new S().M() + (long)E.B + x;
