static long Body(long x)
{
    Log.Line($"d {x * 0.5{|HOOK053::f2|}} {(float)x{|HOOK053::e|}}");
    return 1;
}
