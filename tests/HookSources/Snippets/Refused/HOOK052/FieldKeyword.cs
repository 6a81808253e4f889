static string {|HOOK052:M|} => field ??= "a";

static long Body(long x) => M.Length;
