static readonly string[] s_t = {|HOOK037:["a", "bc"]|};

static long Body(long x) => s_t[(int)x].Length;
