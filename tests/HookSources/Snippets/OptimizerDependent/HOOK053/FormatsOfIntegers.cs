static long Body(long x)
{
    Log.Line($"n {(int)x, 8{|HOOK053::0000|}} {(byte)x{|HOOK053::e3|}} {x{|HOOK053::x1234|}}");
    return 1;
}
