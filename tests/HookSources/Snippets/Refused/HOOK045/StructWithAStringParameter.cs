struct G
{
    public string V;
}

[DllImport("libc")]
static extern int f1({|HOOK045:G|} o);

static long Body(long x) => f1(default);
