[{|HOOK058:UnmanagedCallersOnly(EntryPoint = "__hooks_initialize")|}]
static void Mine() { }

static long Body(long x) => x;
