using System.Runtime.CompilerServices;

namespace System.Threading;

/// <summary>Operations on memory that other threads see as one step.</summary>
/// <remarks>If a body calls itself, ILC has a better one: <c>[Intrinsic]</c> makes the call a single instruction.</remarks>
public static class Interlocked
{
    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    [Intrinsic]
    public static int CompareExchange(ref int location1, int value, int comparand) =>
        CompareExchange(ref location1, value, comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    [Intrinsic]
    public static int Exchange(ref int location1, int value) => Exchange(ref location1, value);

    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static uint CompareExchange(ref uint location1, uint value, uint comparand) =>
        (uint)CompareExchange(ref Unsafe.As<uint, int>(ref location1), (int)value, (int)comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static uint Exchange(ref uint location1, uint value) =>
        (uint)Exchange(ref Unsafe.As<uint, int>(ref location1), (int)value);

    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    [Intrinsic]
    public static long CompareExchange(ref long location1, long value, long comparand) =>
        CompareExchange(ref location1, value, comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    [Intrinsic]
    public static long Exchange(ref long location1, long value) => Exchange(ref location1, value);

    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static ulong CompareExchange(ref ulong location1, ulong value, ulong comparand) =>
        (ulong)CompareExchange(ref Unsafe.As<ulong, long>(ref location1), (long)value, (long)comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static ulong Exchange(ref ulong location1, ulong value) =>
        (ulong)Exchange(ref Unsafe.As<ulong, long>(ref location1), (long)value);

    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static nint CompareExchange(ref nint location1, nint value, nint comparand) =>
        (nint)CompareExchange(ref Unsafe.As<nint, long>(ref location1), (long)value, (long)comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static nint Exchange(ref nint location1, nint value) =>
        (nint)Exchange(ref Unsafe.As<nint, long>(ref location1), (long)value);

    /// <summary>Writes <paramref name="value"/> if the location holds <paramref name="comparand"/>, in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static nuint CompareExchange(ref nuint location1, nuint value, nuint comparand) =>
        (nuint)CompareExchange(ref Unsafe.As<nuint, long>(ref location1), (long)value, (long)comparand);

    /// <summary>Writes a value in one atomic step.</summary>
    /// <returns>What the location held before.</returns>
    public static nuint Exchange(ref nuint location1, nuint value) =>
        (nuint)Exchange(ref Unsafe.As<nuint, long>(ref location1), (long)value);

    /// <summary>Adds in one atomic step.</summary>
    /// <returns>The sum.</returns>
    public static int Add(ref int location1, int value) => ExchangeAdd(ref location1, value) + value;

    /// <summary>Adds one in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static int Increment(ref int location) => Add(ref location, 1);

    /// <summary>Takes one away in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static int Decrement(ref int location) => Add(ref location, -1);

    [Intrinsic]
    private static int ExchangeAdd(ref int location1, int value) => ExchangeAdd(ref location1, value);

    /// <summary>Adds in one atomic step.</summary>
    /// <returns>The sum.</returns>
    public static long Add(ref long location1, long value) => ExchangeAdd(ref location1, value) + value;

    /// <summary>Adds one in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static long Increment(ref long location) => Add(ref location, 1);

    /// <summary>Takes one away in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static long Decrement(ref long location) => Add(ref location, -1);

    [Intrinsic]
    private static long ExchangeAdd(ref long location1, long value) => ExchangeAdd(ref location1, value);

    /// <summary>Adds in one atomic step.</summary>
    /// <returns>The sum.</returns>
    public static uint Add(ref uint location1, uint value) =>
        (uint)Add(ref Unsafe.As<uint, int>(ref location1), (int)value);

    /// <summary>Adds one in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static uint Increment(ref uint location) => (uint)Add(ref Unsafe.As<uint, int>(ref location), 1);

    /// <summary>Takes one away in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static uint Decrement(ref uint location) => (uint)Add(ref Unsafe.As<uint, int>(ref location), -1);

    /// <summary>Adds in one atomic step.</summary>
    /// <returns>The sum.</returns>
    public static ulong Add(ref ulong location1, ulong value) =>
        (ulong)Add(ref Unsafe.As<ulong, long>(ref location1), (long)value);

    /// <summary>Adds one in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static ulong Increment(ref ulong location) => (ulong)Add(ref Unsafe.As<ulong, long>(ref location), 1);

    /// <summary>Takes one away in one atomic step.</summary>
    /// <returns>The new value.</returns>
    public static ulong Decrement(ref ulong location) => (ulong)Add(ref Unsafe.As<ulong, long>(ref location), -1);

    /// <summary>Keeps every access before the call before every access after it.</summary>
    [Intrinsic]
    public static void MemoryBarrier() => MemoryBarrier();
}
