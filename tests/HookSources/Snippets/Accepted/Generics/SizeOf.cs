static long Size<T>()
    where T : unmanaged => sizeof(T);

struct S
{
    byte a;
    long b;
    short c;
}

static long Body(long x) => Size<S>() + Size<(byte, byte)>() * 100 + Size<char>() * 10000 + x;
