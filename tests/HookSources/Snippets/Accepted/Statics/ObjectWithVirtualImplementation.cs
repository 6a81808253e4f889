interface I
{
    long M();
}

class S : I
{
    public virtual long M() => 3;
}

static readonly S s = new();

static long Body(long x) => s.M();
