static int[] {|HOOK052:s|} = [1, 2, 3];

static long Body(long x) => s[^1] + x;
