[ThreadStatic] static byte* s_p;

static long Body(long x)
{
    var r = s_p == null ? 0 : *s_p;
    s_p = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("abc"u8)) + (x & 1);
    return r * 256 + *s_p;
}
