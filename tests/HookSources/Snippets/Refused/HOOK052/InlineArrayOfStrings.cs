[InlineArray(4)]
struct B
{
    string? f;
}

static B {|HOOK052:s|};

static long Body(long x)
{
    s[1] = null;
    return s[(int)x] == null ? 1 : 2;
}
