static void Swap<T>(ref T a, ref T b)
{
    var t = a;
    {|HOOK042:a|} = b;
    {|HOOK042:b|} = t;
}

static long Body(long x)
{
    long y = 3;
    Swap(ref x, ref y);
    return x;
}
