interface I
{
    static long M() => 3;
}

ref struct R
{
    public void Dispose() { }
}

static long Body(long x)
{
    using var r = new R();
    static long L(long y) => y;
    return x switch
    {
        1 => L(x),
        _ => I.M(),
    };
}
