[DllImport("libc")]
static extern int puts(ref {|HOOK045:byte|} x);

static long Body(long x)
{
    byte b = 1;
    return puts(ref b);
}
