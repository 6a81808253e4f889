interface I
{
    int P { get; }
}

static I? {|HOOK052:s|};

static long Body(long x) => {|HOOK043:s!.P|};
