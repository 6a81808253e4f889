static long Body(long x)
{
    [DllImport("libc")]
    static extern {|HOOK045:string|} getenv(byte* s);
    return getenv(null).Length;
}
