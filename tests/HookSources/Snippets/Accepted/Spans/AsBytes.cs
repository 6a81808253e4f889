static long Body(long x)
{
    var b = MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in x));
    long r = 0;
    foreach (var v in b)
    {
        r = r * 7 + v;
    }
    return r + b.Length;
}
