static class C
{
    [ThreadStatic]
    public static long T;

    static C() => {|HOOK071:T|} = 5;
}

static long Body(long x) => C.T += x;
