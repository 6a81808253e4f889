static long Hash(ref LogLine line)
{
    long r = 7;
    foreach (var b in line.Text)
    {
        r = r * 31 + b;
    }
    return r;
}

static long Body(long x)
{
    var line = new LogLine(0, 0);
    line.AppendHexadecimal((ulong)x);
    line.AppendOctal((uint)x);
    line.AppendQuoted("a\n\0b"u8, 10);
    return Hash(ref line);
}
