static long Body(long x)
{
    long r = 0;
    foreach (var b in Errno.Name((int)x & 63))
    {
        r = r * 31 + b;
    }
    return r;
}
