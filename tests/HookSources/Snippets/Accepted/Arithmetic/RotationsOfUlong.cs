static long Body(long x) =>
    (long)BitOperations.RotateLeft((ulong)x, 13)
    ^ (long)BitOperations.RotateRight((ulong)x, (int)x);
