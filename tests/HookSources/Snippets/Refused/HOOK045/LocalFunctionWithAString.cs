static long Body(long x)
{
    [DllImport("libc")]
    static extern int puts({|HOOK045:string|} s);
    return puts("a");
}
