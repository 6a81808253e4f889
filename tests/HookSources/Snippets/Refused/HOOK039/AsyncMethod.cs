static {|HOOK039:async|} void A() { }

static long Body(long x)
{
    A();
    return x;
}
