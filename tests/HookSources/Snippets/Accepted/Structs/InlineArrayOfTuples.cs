[InlineArray(3)]
struct B
{
    (int, byte) f;
}

static long Body(long x)
{
    B b = default;
    b[1] = ((int)x, 3);
    b[2].Item1 += 5;
    return b[1].Item1 + b[1].Item2 + b[2].Item1;
}
