static long Body(long x)
{
    [{|HOOK045:DllImport("libc", SetLastError = true)|}]
    static extern int getpid();
    return getpid();
}
