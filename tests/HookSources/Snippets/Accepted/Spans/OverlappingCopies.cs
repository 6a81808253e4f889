static long Body(long x)
{
    Span<int> s = [1, 2, 3, 4, 5, 6];
    s[..4].CopyTo(s[1..]);
    var r = s[0] * 100000L + s[1] * 10000 + s[2] * 1000 + s[3] * 100 + s[4] * 10 + s[5];
    s[2..].CopyTo(s);
    return r * 10 + s[0] + x;
}
