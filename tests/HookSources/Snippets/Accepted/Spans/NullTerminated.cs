static long Body(long x)
{
    fixed (byte* p = "abc\0def"u8)
    {
        return MemoryMarshal.CreateReadOnlySpanFromNullTerminated(p).Length
            + MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)null).Length
            + x;
    }
}
