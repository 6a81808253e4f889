[ThreadStatic] static long s_t;

static long Body(long x)
{
    fixed (long* p = &s_t)
    {
        *p += x;
        return *p;
    }
}
