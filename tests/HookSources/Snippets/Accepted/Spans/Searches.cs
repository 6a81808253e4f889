static long Body(long x)
{
    ReadOnlySpan<byte> s = "hello world"u8;
    return s.IndexOf((byte)'o') * 100
        + s.LastIndexOf((byte)'o')
        + (s.StartsWith("hell"u8) ? 1000 : 0)
        + (s[6..].SequenceEqual("world"u8) ? 5000 : 0)
        + s.IndexOf((byte)x);
}
