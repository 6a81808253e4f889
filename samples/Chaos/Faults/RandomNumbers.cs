using System.Threading;

namespace Chaos.Faults;

/// <summary>Random numbers without a lock: the n-th is a function of n and the seed, so that a seed repeats a run.</summary>
internal static class RandomNumbers
{
    private static long s_seed;
    private static long s_count;

    /// <summary>Sets the seed.</summary>
    public static void Begin(long seed) => s_seed = seed;

    /// <summary>A number from 0 to below a maximum.</summary>
    public static int Next(int maximum)
    {
        // SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
        var mixed = (ulong)(s_seed + Interlocked.Increment(ref s_count)) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)maximum);
    }
}
