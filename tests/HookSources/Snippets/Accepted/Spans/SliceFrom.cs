static long Body(long x)
{
    ReadOnlySpan<byte> s = "hello"u8;
    return s.Slice((int)x).Length;
}
