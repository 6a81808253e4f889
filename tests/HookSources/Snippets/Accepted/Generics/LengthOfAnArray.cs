[MethodImpl(MethodImplOptions.NoInlining)]
static long L<T>(T[] t) => t.Length;

static readonly int[] s = [1];

static long Body(long x) => L(s);
