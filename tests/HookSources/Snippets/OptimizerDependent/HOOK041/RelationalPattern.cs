static long Body(long x)
{
    object o = "abc";
    return o is {|HOOK041:> 3|} ? 1 : 2;
}
