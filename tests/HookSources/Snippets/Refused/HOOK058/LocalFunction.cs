static long Body(long x)
{
    [{|HOOK058:UnmanagedCallersOnly(EntryPoint = "mine")|}]
    static int Mine(int x) => x;
    return x;
}
