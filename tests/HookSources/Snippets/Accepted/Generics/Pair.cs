struct Pair<A, B>(A a, B b)
    where A : unmanaged
    where B : unmanaged
{
    public A First = a;
    public B Second = b;

    public readonly Pair<B, A> Swap() => new(Second, First);
}

static long Body(long x)
{
    var p = new Pair<byte, long>((byte)x, x).Swap().Swap();
    return p.First + p.Swap().First + sizeof(Pair<int, int>);
}
