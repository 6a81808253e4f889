struct S
{
    public long A = 3;

    public S() { }
}

static long Body(long x)
{
    var s = new S() with { A = x };
    const string C = $"{nameof(S)}!";
    return s.A + C.Length;
}
