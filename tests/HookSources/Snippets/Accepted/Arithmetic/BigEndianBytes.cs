static long Body(long x)
{
    Span<byte> b = stackalloc byte[8];
    BinaryPrimitives.WriteInt64BigEndian(b, x);
    return BinaryPrimitives.ReadInt32LittleEndian(b[2..])
        + BinaryPrimitives.ReadUInt16BigEndian(b)
        + (long)BinaryPrimitives.ReadUInt64LittleEndian(b);
}
