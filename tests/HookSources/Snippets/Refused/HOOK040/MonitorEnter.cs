static object {|HOOK052:o|} = new();

static long Body(long x)
{
    bool taken = false;
    {|HOOK040:Monitor.Enter(o, ref taken)|};
    return x;
}
