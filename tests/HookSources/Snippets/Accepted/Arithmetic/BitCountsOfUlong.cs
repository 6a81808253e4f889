static long Body(long x) =>
    BitOperations.PopCount((ulong)x) * 100
    + BitOperations.LeadingZeroCount((ulong)x) * 10
    + BitOperations.TrailingZeroCount((ulong)x);
