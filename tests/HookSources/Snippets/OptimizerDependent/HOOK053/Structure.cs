struct P
{
    public int A;
}

static long Body(long x)
{
    LogLine line = $"p {{|HOOK053:new P { A = (int)x }|}, 8}";
    return line.Text.Length;
}
