struct S
{
    public static string? {|HOOK052:V|};
}

static long Body(long x)
{
    S.V = "a";
    return S.V.Length;
}
