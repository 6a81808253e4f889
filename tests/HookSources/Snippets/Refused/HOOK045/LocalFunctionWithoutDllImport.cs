static long Body(long x)
{
    static extern double {|HOOK045:sin|}(double s);
    return (long)sin(3);
}
