static string? {|HOOK052:s|};

static long Body(long x)
{
    ref var r = ref s;
    r = "abc";
    return s!.Length;
}
