static object? {|HOOK052:s_o|};

static long Body(long x) => Unsafe.As<string>(s_o!).Length;
