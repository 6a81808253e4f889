static long s;

static long Body(long x)
{
    fixed (long* p = &s)
    {
        *p += x;
    }
    return s;
}
