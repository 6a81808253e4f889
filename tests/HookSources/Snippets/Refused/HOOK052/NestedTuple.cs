static (int, (byte, string?)) {|HOOK052:s|};

static long Body(long x)
{
    s.Item1 = (int)x;
    return s.Item2.Item2 == null ? s.Item1 : 2;
}
