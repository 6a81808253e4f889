static long Body(long x)
{
    int[] a = {|HOOK031:[1, 2, (int)x]|};
    return a[(int)x];
}
