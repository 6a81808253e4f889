static long {|HOOK047:Body|}(long x)
{
    Log.Line($"a{x}");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    Log.Line($"a{x}b");
    return x;
}
