static bool Is<T>(T a, T b)
    where T : struct, IEquatable<T> => a.Equals(b);

static long Body(long x) => Is(x, 3L) ? 1 : 2;
