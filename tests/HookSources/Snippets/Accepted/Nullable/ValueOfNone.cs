static long Body(long x)
{
    int? a = x > 1 ? (int)x : null;
    return a.Value;
}
