static readonly uint s = {|HOOK037:System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(3u)|};

static long Body(long x) => s;
