static long Body(long x)
{
    Errno.Value = (int)x & 63;
    using (Errno.Preserve())
    {
        Errno.Value = 99;
    }
    return Errno.Value;
}
