static string {|HOOK052:s|} = "";

static long Body(long x)
{
    s = Errno.EPERM == 1 ? "a" : "c";
    return s.Length;
}
