static long Body(long x)
{
    var s = x.Equals(3) ? 1 : 2;
    return s + {|HOOK044:((byte)x).Equals(4).Equals(true).GetHashCode()|};
}
