static long Sum(in (long, long) t, ref long r)
{
    r++;
    return t.Item1 + t.Item2;
}

static long Body(long x) => Sum((x, 3), ref x) + x;
