static ref int R(int[] a) => ref a[0];

static int[] {|HOOK052:s|} = [1];

static long Body(long x) => R(s)++;
