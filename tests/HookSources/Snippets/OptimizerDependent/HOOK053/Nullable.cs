static long Body(long x)
{
    int? n = x > 1 ? 3 : null;
    Log.Line($"n {{|HOOK053:n|}}");
    return 1;
}
