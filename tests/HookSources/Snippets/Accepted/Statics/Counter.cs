static int s_calls;

static long Step() => ++s_calls;

static long Body(long x) => Step() * 100 + Step() * 10 + Step() + x;
