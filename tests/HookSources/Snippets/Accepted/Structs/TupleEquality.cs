static long Body(long x)
{
    var a = (x, 3L);
    var b = (x: x + 0, y: 3L);
    return (a == b ? 1 : 2) + (a != (3L, x) ? 10 : 20);
}
