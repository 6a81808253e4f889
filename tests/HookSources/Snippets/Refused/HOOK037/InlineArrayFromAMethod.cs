[InlineArray(8)]
struct B
{
    int f;
}

static readonly B s = {|HOOK037:Make()|};

static B Make()
{
    B b = default;
    b[2] = 3;
    return b;
}

static long Body(long x) => s[2];
