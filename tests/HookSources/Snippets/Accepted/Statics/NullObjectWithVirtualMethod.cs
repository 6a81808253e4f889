class C
{
    public virtual long V() => 3;
}

class D : C
{
    public override long V() => 4;
}

static readonly C? s_o;

static long Body(long x) => s_o!.V() + x;
