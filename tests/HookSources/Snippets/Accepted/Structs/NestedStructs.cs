struct A
{
    public int X;
    public B Y;
}

struct B
{
    public short X;
    public C Z;
}

struct C
{
    public long V;
}

static A s;

static long Body(long x)
{
    s.Y.Z.V += x;
    s.Y.X++;
    ref var c = ref s.Y.Z;
    c.V *= 2;
    var copy = s;
    copy.X = 9;
    return s.Y.Z.V + s.Y.X + s.X + copy.X;
}
