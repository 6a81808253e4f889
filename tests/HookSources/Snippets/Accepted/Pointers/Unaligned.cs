static long Body(long x)
{
    Span<byte> s = stackalloc byte[9];
    Unsafe.WriteUnaligned(ref s[1], x);
    return Unsafe.ReadUnaligned<int>(ref s[3]) + Unsafe.ReadUnaligned<long>(ref s[1]);
}
