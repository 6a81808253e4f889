static long Body(long x)
{
    Log.Line($"t {{|HOOK053:(x, 3)|}}");
    return 1;
}
