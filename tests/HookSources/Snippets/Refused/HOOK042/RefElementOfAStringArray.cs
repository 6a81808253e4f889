static string[]? {|HOOK052:a|};

static void R(ref string o) { }

static long Body(long x)
{
    R(ref {|HOOK042:a![x]|});
    return 1;
}
