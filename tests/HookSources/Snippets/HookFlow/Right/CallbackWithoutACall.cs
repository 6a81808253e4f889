[Intercept("fsync")]
private static partial int Sync(int file)
{
    var result = Next.Sync(file);
    qsort(null, 0, 0, &Compare);
    return result;
}

[UnmanagedCallersOnly]
static int Compare(void* a, void* b) => 0;
