static long P(params Span<int> s) => s.Length;

static long Body(long x)
{
    Span<string> s = ["a", "b"];
    string t = "a" + "b";
    return P(1, 2) + P() + s.Length + t.Length;
}
