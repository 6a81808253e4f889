static long Body(long x)
{
    [DllImport("libc")]
    static extern int puts({|HOOK045:byte[]|} s);
    return puts(null!);
}
