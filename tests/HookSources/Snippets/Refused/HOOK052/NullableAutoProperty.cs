static string? {|HOOK052:M|} { get; set; }

static long Body(long x)
{
    M = x > 1 ? "a" : null;
    return M == null ? 1 : 2;
}
