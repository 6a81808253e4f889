class B
{
    public virtual long M() => 1;
}

class C : B
{
    public override long M() => base.M() + 1;
}

static readonly C? s;

static long Body(long x) => s?.M() ?? x;
