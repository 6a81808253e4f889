static void T(scoped Span<int> s) { }

static long Body(long x)
{
    scoped Span<int> s = stackalloc int[3];
    T(s);
    s[^1] = 3;
    return s[^1];
}
