static readonly object s_o = new();

static long Body(long x)
{
    {|HOOK040:lock|} (s_o)
    {
        return x;
    }
}
