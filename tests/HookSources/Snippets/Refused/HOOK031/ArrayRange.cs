static int[] {|HOOK052:s|} = [1, 2, 3];

static long Body(long x) => {|HOOK031:s[1..]|}.Length;
