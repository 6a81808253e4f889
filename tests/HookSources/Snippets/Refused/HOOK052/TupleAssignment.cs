static (int, string) {|HOOK052:v|};

static long Body(long x)
{
    v = (3, "a");
    return v.Item1;
}
