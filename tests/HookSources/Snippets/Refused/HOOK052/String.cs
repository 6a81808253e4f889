static string {|HOOK052:s_t|} = "abc";

static long Body(long x) => s_t.Length;
