// HOOK028
static long A(dynamic d)
{
    d.Foo(1, a: 3);
    d++;
    var e = d + 1;
    if (e)
    {
        return -e;
    }
    return d(2);
}

static long Body(long x) => x;
