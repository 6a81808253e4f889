[InlineArray(4500)]
struct B
{
    byte f;
}

static B[]? {|HOOK052:a|};

static long {|HOOK047:Body|}(long x)
{
    a![0] = a[1];
    return 1;
}
