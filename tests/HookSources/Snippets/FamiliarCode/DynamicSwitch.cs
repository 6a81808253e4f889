// HOOK028
static long Body(long x)
{
    dynamic d = x;
    int y = (int)d;
    switch (d)
    {
        case 1:
            return 2;
        case string s:
            return 3;
    }
    return d == null ? 1 : d ?? 3;
}
