static ReadOnlySpan<long> Table => [1, -10, long.MaxValue, 1000];
static ReadOnlySpan<double> D => [0.5, 2.5];
static ReadOnlySpan<bool> B => [true, false];
static ReadOnlySpan<char> C => ['a', 'z'];

static long Body(long x) => Table[(int)x & 3] + (long)(D[1] * 10) + (B[0] ? 1 : 0) + C[1];
