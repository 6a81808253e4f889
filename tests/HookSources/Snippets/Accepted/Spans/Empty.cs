static long Body(long x)
{
    Span<byte> e = default;
    return e.Length + (e.IsEmpty ? 1 : 0) + e[..0].Length + ReadOnlySpan<int>.Empty.Length + x;
}
