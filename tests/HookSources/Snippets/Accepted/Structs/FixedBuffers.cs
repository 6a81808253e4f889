struct F
{
    public fixed int A[5];
    public fixed byte B[3];
}

static F s;

static long Body(long x)
{
    for (var i = 0; i < 5; i++)
    {
        s.A[i] = (int)x * i;
    }
    fixed (byte* b = s.B)
    {
        b[1] = 7;
    }
    F copy = s;
    return s.A[4] + copy.A[2] + copy.B[1] + sizeof(F);
}
