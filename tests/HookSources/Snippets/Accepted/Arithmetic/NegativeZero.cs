static long Body(long x)
{
    double d = -0.0 * x;
    return Unsafe.BitCast<double, long>(d) ^ Unsafe.BitCast<double, long>(-d);
}
