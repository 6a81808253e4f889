static readonly int s = {|HOOK037:P.Default.A|};

struct P
{
    public int A;
    public static P Default => new() { A = 3 };
}

static long Body(long x) => s;
