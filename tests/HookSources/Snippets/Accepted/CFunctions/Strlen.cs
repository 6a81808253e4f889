[DllImport("libc")]
static extern nuint strlen(byte* s);

static long Body(long x)
{
    fixed (byte* p = "hello"u8)
    {
        return (long)strlen(p + (x & 3));
    }
}
