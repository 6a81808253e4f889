static long Body(long x)
{
    object o = {|HOOK032:x|};
    return o == null ? 1 : 2;
}
