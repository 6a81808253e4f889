static readonly string s = "abc";

[MethodImpl(MethodImplOptions.NoInlining)]
static long L(in string t) => t.Length;

static long Body(long x) => L({|HOOK052:s|}) + x;
