[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    using ({|HOOK049:new End()|}) { }
    return result;
}

readonly struct End : System.IDisposable
{
    public End() { }

    public void Dispose() => close(3);
}
