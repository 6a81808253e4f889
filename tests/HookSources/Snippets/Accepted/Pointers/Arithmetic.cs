static long Body(long x)
{
    long* p = stackalloc long[4];
    for (var i = 0; i < 4; i++)
    {
        *(p + i) = x + i;
    }
    var q = p + 3;
    return (q - p) * 100 + *q + p[1] + (p < q ? 1 : 0);
}
