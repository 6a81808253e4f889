struct S
{
    public long A { get; init; }
}

class A
{
    public virtual object M() => this;
}

class B : A
{
    public override B M() => this;
}

static long Body(long x) => new S { A = x }.A;
