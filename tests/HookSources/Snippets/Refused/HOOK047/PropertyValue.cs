[InlineArray(4500)]
struct B
{
    byte f;
}

static B s;
static B P => s;

static long {|HOOK047:Body|}(long x) => P[(int)x];
