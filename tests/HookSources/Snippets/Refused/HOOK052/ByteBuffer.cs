static byte[] {|HOOK052:s_buffer|} = new byte[64];

static long Body(long x)
{
    s_buffer[1] = 2;
    return s_buffer[1];
}
