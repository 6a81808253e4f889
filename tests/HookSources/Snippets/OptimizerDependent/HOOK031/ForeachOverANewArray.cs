static long Body(long x)
{
    long s = 0;
    foreach (var c in "abc")
        s += c;
    foreach (var i in {|HOOK031:new int[] { 1 }|})
        s += i;
    return s;
}
