[InlineArray(Size)]
struct B
{
    byte f;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static B Make(long x)
{
    B b = default;
    for (var i = 0; i < Size; i++)
    {
        b[i] = (byte)(x * (i + 3));
    }
    return b;
}

[MethodImpl(MethodImplOptions.NoInlining)]
static long Sum(B b, B c)
{
    long r = 0;
    for (var i = 0; i < Size; i++)
    {
        r = r * 3 + b[i] - c[Size - 1 - i];
    }
    return r;
}

static long Body(long x)
{
    var b = Make(x);
    var c = b;
    c[0]++;
    return Sum(b, c) + Sum(c, Make(x + 1));
}
