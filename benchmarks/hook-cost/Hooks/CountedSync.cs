using System;

/// <summary>Counts the calls of each thread.</summary>
internal static partial class CountedSync
{
    [ThreadStatic]
    private static long s_calls;

    [Intercept("fsync")]
    private static partial int Sync(int file)
    {
        s_calls++;
        return Next.Sync(file);
    }
}
