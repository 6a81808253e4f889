static long Body(long x)
{
    ReadOnlySpan<byte> u = """a "b" c"""u8;
    const string C = """x""";
    return u.Length + C.Length;
}
