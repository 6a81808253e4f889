class A
{
    ~A() { }
}

static A {|HOOK052:s|} = new();

static long Body(long x) => s == null ? 1 : 2;
