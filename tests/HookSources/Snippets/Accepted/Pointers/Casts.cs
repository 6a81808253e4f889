static long Body(long x)
{
    int i = (int)x;
    byte* b = (byte*)&i;
    b[0] ^= 0xFF;
    short* s = (short*)b;
    s[1]++;
    return i;
}
