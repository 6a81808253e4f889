static long Body(long x) =>
    BitOperations.PopCount((uint)x) * 100
    + BitOperations.LeadingZeroCount((uint)x) * 10
    + BitOperations.TrailingZeroCount((uint)x);
