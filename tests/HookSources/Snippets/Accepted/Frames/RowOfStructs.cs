struct P
{
    public byte R, G, B;
    public bool A;
}

[InlineArray(600)]
struct Row
{
    P f;
}

static long C(ref Row r) => r[1].R;

static long Body(long x)
{
    Row r = default;
    r[(int)x].R = 1;
    return C(ref r);
}
