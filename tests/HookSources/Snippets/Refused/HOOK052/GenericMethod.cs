class B
{
    public long M<T>() => 1;
}

static B? {|HOOK052:s|};

static long Body(long x) => s!.M<int>();
