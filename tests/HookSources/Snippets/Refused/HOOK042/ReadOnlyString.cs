static readonly string a = "q";
static string? {|HOOK052:s|};

static long Body(long x)
{
    {|HOOK042:s|} = a;
    return s.Length;
}
