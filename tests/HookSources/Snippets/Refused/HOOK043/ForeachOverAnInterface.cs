static System.Collections.IEnumerable? {|HOOK052:s|};

static long Body(long x)
{
    foreach (var c in {|HOOK043:s!|})
    {
        x++;
    }
    return x;
}
