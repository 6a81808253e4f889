static readonly int[] s = [1, 2, 3];

[MethodImpl(MethodImplOptions.NoInlining)]
static ref readonly int[] R() => ref {|HOOK052:s|};

static long Body(long x) => R()[x];
