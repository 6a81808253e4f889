class B
{
    public virtual int M<T>() => 1;
}

static B? {|HOOK052:s_b|};

static long Body(long x) => {|HOOK043:s_b!.M<int>()|};
