interface I
{
    long A();
}

ref struct R : I
{
    public long A() => 3;
}

static long G<T>(T t)
    where T : struct, I, allows ref struct => t.A();

static long Body(long x) => G(new R());
