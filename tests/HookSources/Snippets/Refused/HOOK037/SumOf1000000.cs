static readonly long s = {|HOOK037:Sum(1000000)|};

static long Sum(int n)
{
    long r = 0;
    for (var i = 0; i < n; i++)
    {
        r += i;
    }
    return r;
}

static long Body(long x) => s;
