enum E
{
    A,
}

static long Body(long x)
{
    Log.Line($"mode {{|HOOK053:(E)x|}}");
    return 1;
}
