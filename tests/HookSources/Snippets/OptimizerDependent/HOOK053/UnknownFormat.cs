static long Body(long x)
{
    Log.Line($"n {x{|HOOK053::N0|}}");
    return 1;
}
