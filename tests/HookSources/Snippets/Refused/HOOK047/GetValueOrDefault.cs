[InlineArray(4500)]
struct B
{
    byte f;
}

static B? s;

static long {|HOOK047:Body|}(long x) => s.GetValueOrDefault()[(int)x];
