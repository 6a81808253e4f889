static long Body(long x)
{
    Log.Line($"s {"text"{|HOOK053::x|}} {x > 1{|HOOK053::d|}} {(char)x{|HOOK053::x|}} {"text"u8{|HOOK053::d|}}");
    return 1;
}
