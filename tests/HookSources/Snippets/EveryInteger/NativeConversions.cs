static long Body(long x)
{
    return (long)double.ConvertToIntegerNative<T>((x & 127) / 3.0) * 1000
        + (long)float.ConvertToIntegerNative<T>((x & 255) / 3f);
}
