using System.Threading;

/// <summary>Counts allocations and releases.</summary>
internal static unsafe partial class CountedHeap
{
    private static long s_allocations;
    private static long s_releases;

    [Intercept("malloc")]
    private static partial void* Allocate(nuint size)
    {
        Interlocked.Increment(ref s_allocations);
        return Next.Allocate(size);
    }

    [Intercept("free")]
    private static partial void Release(void* memory)
    {
        Interlocked.Increment(ref s_releases);
        Next.Release(memory);
    }
}
