static ReadOnlySpan<string> T => {|HOOK031:new string[] { "a", "b" }|};

static long Body(long x) => T[(int)x].Length;
