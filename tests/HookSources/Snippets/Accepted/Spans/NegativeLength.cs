static long Body(long x) => new Span<byte>((void*)0, (int)(x & 1) - 1).Length;
