// HOOK028
readonly record struct R<T>(T A, string B, nint C)
    where T : struct;

static long Body(long x) => new R<long>(x, "a", 2).GetHashCode();
