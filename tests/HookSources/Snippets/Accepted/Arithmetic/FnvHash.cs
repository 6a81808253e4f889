static long Body(long x)
{
    ulong h = 14695981039346656037;
    for (var i = 0; i < 8; i++)
    {
        h ^= (byte)(x >> (i * 8));
        h *= 1099511628211;
    }
    return (long)h;
}
