[InlineArray(600)]
struct Row
{
    (byte, byte) f;
}

static long C(ref Row r) => r[1].Item1;

static long Body(long x)
{
    Row r = default;
    r[(int)x] = (1, 2);
    return C(ref r);
}
