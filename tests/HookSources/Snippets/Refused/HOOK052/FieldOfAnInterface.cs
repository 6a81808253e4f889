interface I
{
    static string? {|HOOK052:V|};
}

static long Body(long x)
{
    I.V = "a";
    return I.V.Length;
}
