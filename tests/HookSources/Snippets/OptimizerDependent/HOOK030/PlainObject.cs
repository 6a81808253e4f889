static long Body(long x)
{
    var o = {|HOOK030:new object()|};
    return o == null ? 1 : x;
}
