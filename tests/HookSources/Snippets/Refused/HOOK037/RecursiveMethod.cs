static readonly long s = {|HOOK037:F(10)|};

static long F(int n) => n < 2 ? n : F(n - 1) + F(n - 2);

static long Body(long x) => s;
