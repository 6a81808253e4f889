static bool Even(int n) => n == 0 || Odd(n - 1);

static bool Odd(int n) => n != 0 && Even(n - 1);

static long Body(long x) => Even((int)x & 31) ? 1 : 2;
