static void Split(long v, out int low, out int high)
{
    low = (int)v;
    high = (int)(v >> 32);
}

static long Body(long x)
{
    Split(x, out var a, out int b);
    Split(a, out a, out _);
    return a * 3L + b;
}
