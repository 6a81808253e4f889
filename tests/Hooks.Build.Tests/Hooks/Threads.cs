using System.Threading;

/// <summary>What several threads share.</summary>
internal static partial class Threads
{
    private static int s_small;
    private static long s_large = 1L << 40;
    private static int s_lock;
    private static long s_guarded;

    [Intercept("count")]
    private static partial long Count(long x)
    {
        for (var i = 0L; i < x; i++)
        {
            Interlocked.Increment(ref s_small);
            Interlocked.Add(ref s_large, 2);
            while (Interlocked.CompareExchange(ref s_lock, 1, 0) != 0)
            {
            }

            s_guarded += 3;
            Volatile.Write(ref s_lock, 0);
        }

        return Volatile.Read(ref s_small) + Volatile.Read(ref s_large) - (1L << 40) + s_guarded;
    }
}
