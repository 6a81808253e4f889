interface I
{
    long M();
}

class S : I
{
    public virtual long M() => 3;
}

static S {|HOOK052:s|} = new();

static long Body(long x) => s.M();
