static long Body(long x)
{
    Span<byte> b = stackalloc byte[4];
    BinaryPrimitives.WriteInt32LittleEndian(b[((int)x & 3)..], 5);
    return b[3];
}
