[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    delegate* <void*, nuint, nuint, delegate* unmanaged<void*, void*, int>, void> sort = &qsort;
    {|HOOK049:sort(null, 0, 0, &Compare)|};
    return result;
}

[UnmanagedCallersOnly]
static int Compare(void* a, void* b) => close(3);
