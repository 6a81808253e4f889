class B
{
    public virtual long M<T>() => 1;
}

class C : B
{
    public override long M<T>() => base.M<T>() + 1;
}

static C? {|HOOK052:s|};

static long Body(long x) => {|HOOK043:s!.M<int>()|};
