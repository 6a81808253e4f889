static delegate* unmanaged<B, int> p;

[InlineArray(4500)]
struct B
{
    byte f;
}

static B s;

static long {|HOOK047:Body|}(long x) => p(s);
