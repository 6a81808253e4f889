static long Body(long x)
{
    object o = "abc";
    return o is {|HOOK041:"abc"|} ? 1 : 2;
}
