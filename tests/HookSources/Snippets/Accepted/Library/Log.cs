static long Body(long x)
{
    if (x == 12345)
    {
        Log.Line("text");
        Log.Line("text"u8);
        Log.Line($"text");
        Log.Line($"text {x:x}");
        Log.Line(s);
    }
    return x;
}

static readonly string s = "abc";
