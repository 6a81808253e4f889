ref struct Reader(ReadOnlySpan<byte> s)
{
    ReadOnlySpan<byte> _s = s;

    public bool TryRead(out byte b)
    {
        b = 0;
        if (_s.IsEmpty)
        {
            return false;
        }
        b = _s[0];
        _s = _s[1..];
        return true;
    }
}

static long Body(long x)
{
    var r = new Reader("abcdef"u8[..((int)x & 3)]);
    long n = 0;
    while (r.TryRead(out var b))
    {
        n = n * 31 + b;
    }
    return n;
}
