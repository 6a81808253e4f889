static long Optional(long a, long b = 5, int c = -1, string s = "ab") =>
    a * 100 + b * 10 + c + s.Length;

static long Body(long x) => Optional(x) + Optional(x, c: 3) + Optional(b: 1, a: x, s: "");
