static long Body(long x)
{
    return double.ConvertToIntegerNative<long>((x >> 2) / -3.0)
        + float.ConvertToIntegerNative<int>((x >> 40) * 1.5f);
}
