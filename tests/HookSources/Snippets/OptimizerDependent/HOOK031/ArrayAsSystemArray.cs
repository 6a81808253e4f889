static long Body(long x)
{
    int[] a = {|HOOK031:new int[3]|};
    Array b = a;
    return b.Length;
}
