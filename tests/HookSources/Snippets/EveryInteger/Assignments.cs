static T s;

static long Body(long x)
{
    unchecked
    {
        s += (T)x;
        s++;
        ++s;
        s -= 3;
        s *= 5;
        s |= 1;
        s ^= (T)(x >> 7);
        s <<= 2;
        s >>= 1;
        var t = s--;
        return (long)(T)(t - s) + (long)s;
    }
}
