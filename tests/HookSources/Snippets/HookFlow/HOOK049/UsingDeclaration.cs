[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    using var {|HOOK049:end = new End()|};
    return result;
}

readonly ref struct End
{
    public End() { }

    public void Dispose() => close(3);
}
