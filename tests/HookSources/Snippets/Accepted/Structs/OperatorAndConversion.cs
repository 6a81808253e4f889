readonly struct V(long v)
{
    public long Value { get; } = v;

    public static V operator +(V a, V b) => new(a.Value + b.Value);

    public static implicit operator V(long v) => new(v);
}

static long Body(long x) => ((V)x + 3).Value;
