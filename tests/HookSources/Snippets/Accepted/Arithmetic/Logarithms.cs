static long Body(long x) =>
    BitOperations.Log2((ulong)x) * 100
    + BitOperations.Log2((uint)x)
    + (BitOperations.IsPow2((ulong)x) ? 1000 : 0)
    + (BitOperations.IsPow2((uint)x) ? 5000 : 0);
