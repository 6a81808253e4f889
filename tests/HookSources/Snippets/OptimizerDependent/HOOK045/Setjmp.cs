[{|HOOK045:DllImport("libc", EntryPoint = "_setjmp")|}]
static extern int Save(byte* x);

static long Body(long x)
{
    byte b = 0;
    return Save(&b);
}
