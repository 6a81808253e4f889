[{|HOOK058:UnmanagedCallersOnly(EntryPoint = "mine")|}]
static int Mine(int x) => x;

static long Body(long x) => x;
