static string {|HOOK052:s|} = "abc";

static long Body(long x) => s == "abc" ? 1 : 2;
