static long Body(long x)
{
    var s = "a";
    {|HOOK034:s += x|};
    return s.Length;
}
