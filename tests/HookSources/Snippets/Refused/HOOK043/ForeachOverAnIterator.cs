static System.Collections.Generic.IEnumerable<int> T()
{
    {|HOOK039:yield return 1;|}
    yield return 2;
}

static long Body(long x)
{
    foreach (var i in {|HOOK043:T()|})
        x += i;
    return x;
}
