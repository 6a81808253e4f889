static long Body(long x)
{
    var r =
        x > 1
            ? x < 50
                ? 1
                : 2
            : x == 0
                ? 3
                : 4;
    return r + (x > 0 ? 1L : 2);
}
