static long M(Span<int> s) => s.Length;

static long Body(long x) =>
    M(stackalloc int[3]) + M(stackalloc[] { 1, 2 }) + (x > 1 ? stackalloc int[1] : default).Length;
