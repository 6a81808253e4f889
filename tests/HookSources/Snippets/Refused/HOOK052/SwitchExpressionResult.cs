static string {|HOOK052:s|} = "";

static long Body(long x)
{
    s = x switch
    {
        1 => "a",
        2 => "b",
        _ => "ccc",
    };
    return s.Length;
}
