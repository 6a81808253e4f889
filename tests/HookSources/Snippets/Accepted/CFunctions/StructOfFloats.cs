struct F
{
    public float A, B, C;
}

[DllImport("*")]
static extern F test_floats(F f);

static long Body(long x)
{
    var f = test_floats(
        new F
        {
            A = 1,
            B = 2,
            C = x & 0xFFF,
        }
    );
    return (long)f.A * 100 + (long)f.B * 10 + (long)f.C;
}
