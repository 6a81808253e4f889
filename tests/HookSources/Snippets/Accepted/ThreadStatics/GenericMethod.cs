[ThreadStatic] static long s_t;

static T Of<T>(T y) where T : unmanaged
{
    s_t += sizeof(T);
    return y;
}

static long Body(long x) => Of(x) + Of((byte)x) + s_t;
