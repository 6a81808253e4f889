record struct {|HOOK028:R|}(long A, int B);

static long Body(long x) => new R(x, 2) == new R(1, 2) ? 1 : 2;
