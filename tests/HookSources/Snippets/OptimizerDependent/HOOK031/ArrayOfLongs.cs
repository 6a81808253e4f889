static long Body(long x)
{
    var a = {|HOOK031:new long[3]|};
    a[0] = x;
    return a[0] + a[2];
}
