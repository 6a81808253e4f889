static long Body(long x)
{
    ReadOnlySpan<int> s = [1, 2];
    Log.Line($"s {{|HOOK053:s|}}");
    return 1;
}
