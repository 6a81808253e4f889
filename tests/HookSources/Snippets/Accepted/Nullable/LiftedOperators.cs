static long Body(long x)
{
    long? a = x > 1 ? x : null,
        b = 3;
    var c = a + b;
    var d = a * null;
    return (c ?? -1)
        + (d.HasValue ? 1 : 2)
        + (a > b ? 10 : 20)
        + (a == null ? 100 : 200)
        + a.GetValueOrDefault()
        + b.GetValueOrDefault(9);
}
