interface I
{
    long M();
}

static I? {|HOOK052:s_i|};

static long Body(long x) => s_i?{|HOOK043:.M()|} ?? 3;
