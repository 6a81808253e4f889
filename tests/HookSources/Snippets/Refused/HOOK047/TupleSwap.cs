[InlineArray(2500)]
struct B
{
    byte f;
}

static B s, t;

static long {|HOOK047:Body|}(long x)
{
    (s, t) = (t, s);
    return s[1];
}
