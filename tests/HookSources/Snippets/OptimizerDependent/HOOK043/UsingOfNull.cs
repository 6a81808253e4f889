static long Body(long x)
{
    using ({|HOOK043:IDisposable? e = null|})
    {
        return x;
    }
}
