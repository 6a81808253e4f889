interface IShape
{
    long Area { get; }
    long Scale(int by);
}

struct Sq(long a) : IShape
{
    public long Area => a * a;

    public long Scale(int by) => Area + by;
}

static long Of<T>(in T t)
    where T : struct, IShape => t.Area + t.Scale(2);

static long Body(long x) => Of(new Sq(x));
