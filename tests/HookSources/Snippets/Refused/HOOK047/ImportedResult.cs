[InlineArray(4500)]
struct B
{
    byte f;
}

[DllImport("libc")]
static extern B f1(int x);

static B s;

static long {|HOOK047:Body|}(long x)
{
    s = f1(3);
    return s[1];
}
