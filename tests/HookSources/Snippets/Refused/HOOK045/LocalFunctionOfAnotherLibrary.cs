static long Body(long x)
{
    [{|HOOK045:DllImport("libm")|}]
    static extern double sin(double s);
    return (long)sin(3);
}
