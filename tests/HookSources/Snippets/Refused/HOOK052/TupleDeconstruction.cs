static (string, string) {|HOOK052:v|};

static long Body(long x)
{
    (v.Item1, v.Item2) = ("a", "b");
    return v.Item1.Length;
}
