static string {|HOOK052:M|} { get; set; } = "abc";

static long Body(long x) => M.Length;
