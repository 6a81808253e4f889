[DllImport("libc")]
static extern int f1(out {|HOOK045:int|} o);

static long Body(long x)
{
    f1(out var i);
    return i;
}
