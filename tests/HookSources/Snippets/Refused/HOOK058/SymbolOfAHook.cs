[{|HOOK058:UnmanagedCallersOnly(EntryPoint = "f")|}]
static int Mine(int x) => x;

static long Body(long x) => x;
