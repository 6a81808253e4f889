static readonly string s = "héllo";

static long Body(long x) => s[(int)x] + s.Length;
