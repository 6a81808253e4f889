static readonly DateTimeX s = new(3);

readonly struct DateTimeX(long t)
{
    public long T { get; } = t;
}

static long Body(long x) => s.T;
