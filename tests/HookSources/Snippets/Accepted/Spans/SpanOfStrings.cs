static long Body(long x)
{
    ReadOnlySpan<string> s = ["a", "b"];
    long r = 0;
    foreach (var t in s[1..])
        r += t.Length;
    return r;
}
