static long Body(long x)
{
    return L(x);
    static long L(long x)
    {
        [DllImport("libc")]
        static extern int wait(ref {|HOOK045:int|} s);
        int y = 3;
        return wait(ref y);
    }
}
