[{|HOOK058:UnmanagedCallersOnly(EntryPoint = "")|}]
static int Mine(int x) => x;

static long Body(long x) => x;
