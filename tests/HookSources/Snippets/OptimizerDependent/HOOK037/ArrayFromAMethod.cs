static readonly int[] s = {|HOOK037:Make(5)|};

static int[] Make(int n)
{
    var r = {|HOOK031:new int[n]|};
    for (var i = 0; i < n; i++)
    {
        r[i] = i * i;
    }
    return r;
}

static long Body(long x) => s[x];
