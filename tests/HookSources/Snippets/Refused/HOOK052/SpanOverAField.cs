static readonly string s = "abc";

static long Body(long x)
{
    var e = new ReadOnlySpan<string>(in {|HOOK052:s|});
    return e[(int)x].Length;
}
