static int Kind(ReadOnlySpan<byte> s) =>
    s switch
    {
        [(byte)'a'] => 1,
        [(byte)'a', _, (byte)'c'] => 2,
        [(byte)'x', .., (byte)'z'] => 3,
        { Length: > 4 } => 4,
        [_, _] => 5,
        _ => 6,
    };

static long Body(long x) =>
    Kind("a"u8)
    + Kind("abc"u8) * 10
    + Kind("xyz"u8) * 100
    + Kind("hello"u8) * 1000
    + Kind("ab"u8) * 10000
    + Kind("q"u8) * 100000
    + x;
