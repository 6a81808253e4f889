static readonly long s = {|HOOK037:Two(5) * 3|};

static long Two(int n)
{
    long r = 1;
    for (var i = 0; i < n; i++)
    {
        r += i;
    }
    return r;
}

static long Body(long x) => s;
