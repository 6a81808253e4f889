static long Body(long x)
{
    ReadOnlySpan<char> s = "hello";
    return s[1..].IndexOf('l') + s.Length + ("hello".AsSpan().SequenceEqual(s) ? 10 : 0) + x;
}
