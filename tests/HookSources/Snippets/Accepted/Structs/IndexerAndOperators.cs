struct V
{
    public int A;
    public int this[int i]
    {
        get => A * i;
        set => A = value + i;
    }

    public static V operator -(V v) => new() { A = -v.A };

    public static bool operator ==(V a, V b) => a.A == b.A;

    public static bool operator !=(V a, V b) => a.A != b.A;

    public static bool operator true(V v) => v.A > 0;

    public static bool operator false(V v) => v.A <= 0;

    public static explicit operator long(V v) => v.A;

    public override bool Equals(object? o) => false;

    public override int GetHashCode() => 1;
}

static long Body(long x)
{
    V v = default;
    v[2] = (int)x;
    var w = -v;
    return v[3] + (long)w + (v == w ? 1 : 2) + (v ? 10 : 20);
}
