static class A
{
    public static int X = 3;
    public static readonly long Y = 7;
}

static class B
{
    public static double Z = 1.5;
}

static long Body(long x)
{
    A.X += (int)x;
    B.Z *= 2;
    return A.X + A.Y + (long)(B.Z * 100);
}
