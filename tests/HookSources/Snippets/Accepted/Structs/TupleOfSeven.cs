static long Body(long x)
{
    var t = (1, 2L, (byte)3, 4u, 5UL, (short)6, x);
    return t.Item1 + t.Item2 + t.Item3 + t.Item4 + (long)t.Item5 + t.Item6 + t.Item7;
}
