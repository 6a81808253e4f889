static long Body(long x)
{
    foreach (var c in {|HOOK043:(System.Collections.IEnumerable)"abc"|})
    {
        x++;
    }
    return x;
}
