static object {|HOOK052:o|} = new();

static long Body(long x) => o == (object)"a" ? 1 : 2;
