static int Count(ReadOnlySpan<byte> s, byte b) =>
    s switch
    {
        [] => 0,
        [var f, .. var rest] => (f == b ? 1 : 0) + Count(rest, b),
    };

static long Body(long x) => Count("banana"u8, (byte)'a') + x;
