static float? s_d;

static long Body(long x)
{
    checked
    {
        return {|HOOK046:(int?)s_d|} ?? 1;
    }
}
