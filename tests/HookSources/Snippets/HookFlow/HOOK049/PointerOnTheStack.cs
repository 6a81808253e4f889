[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    var ends = stackalloc delegate* <int, int>[1];
    ends[0] = &close;
    {|HOOK049:ends[0](file)|};
    return result;
}
