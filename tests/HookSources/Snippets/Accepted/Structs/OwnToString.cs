struct S
{
    public long V;

    public override string ToString() => "a";
}

static long Body(long x) =>
    new S { V = x }
        .ToString()
        .Length;
