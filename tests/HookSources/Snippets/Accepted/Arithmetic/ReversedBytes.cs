static long Body(long x) =>
    BinaryPrimitives.ReverseEndianness(x)
    ^ BinaryPrimitives.ReverseEndianness((int)x)
    ^ BinaryPrimitives.ReverseEndianness((ushort)x)
    ^ BinaryPrimitives.ReverseEndianness((short)x);
