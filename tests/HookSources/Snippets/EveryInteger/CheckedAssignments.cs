static T s;

static long Body(long x)
{
    checked
    {
        s = (T)x;
        s++;
        s += 2;
        s--;
        return (long)s;
    }
}
