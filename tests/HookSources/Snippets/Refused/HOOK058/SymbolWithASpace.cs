[{|HOOK058:UnmanagedCallersOnly(EntryPoint = "a b")|}]
static int Mine(int x) => x;

static long Body(long x) => x;
