static long Body(long x)
{
    Span<int> s = MemoryMarshal.CreateSpan(ref Unsafe.As<long, int>(ref x), 2);
    (s[0], s[1]) = (s[1], s[0]);
    return x;
}
