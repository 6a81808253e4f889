static long Body(long x)
{
    var d = x > 1 ? {|HOOK028:1.5m|} : 3;
    d++;
    return (int)d;
}
