static void Set<T>(ref T a, T b) => {|HOOK042:a|} = b;

static long Body(long x)
{
    Set(ref x, 3);
    return x;
}
