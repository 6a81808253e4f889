// HOOK028
class C
{
    public virtual event Action? E;
}

interface I
{
    static event Action? F;
    event Action? G;
    static abstract event Action? J;
}

static long Body(long x) => x;
