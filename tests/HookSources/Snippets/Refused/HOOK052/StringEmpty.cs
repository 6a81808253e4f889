static string {|HOOK052:s|} = string.Empty;

static long Body(long x) => s.Length;
