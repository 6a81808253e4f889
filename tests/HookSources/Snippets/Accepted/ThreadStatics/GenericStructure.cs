struct G<T, U>
    where T : unmanaged
    where U : unmanaged
{
    public T A;
    public U B;
    public Inner<U> C;

    public struct Inner<V>
        where V : unmanaged
    {
        public V X;
        public T Y;
    }
}

[ThreadStatic] static G<byte, long> s_g;
[ThreadStatic] static int s_n;

static long Body(long x)
{
    s_n = 9;
    s_g.A++;
    s_g.B += x;
    s_g.C.X = x;
    s_g.C.Y = 3;
    return s_g.A + s_g.B + s_g.C.X + s_g.C.Y + s_n;
}
