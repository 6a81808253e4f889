interface I
{
    long M();
}

static I? {|HOOK052:s_i|};

static long Body(long x) => {|HOOK043:s_i!.M()|};
