using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Integer division that reports invalid operands (ECMA-335 III.3.31, III.3.32, III.3.55, III.3.56).</summary>
/// <remarks>On x64 ILC leaves both checks to the processor: <c>idiv</c> traps, and .NET's signal handler makes an exception
/// of the trap. Hook libraries install no signal handler, so the build puts these methods in place of the IL instructions; with a
/// constant divisor nothing is left of the checks.</remarks>
internal static class CheckedDivision
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Divide(int dividend, int divisor)
    {
        Check(divisor == 0, divisor == -1 && dividend == int.MinValue);
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Divide(long dividend, long divisor)
    {
        Check(divisor == 0, divisor == -1 && dividend == long.MinValue);
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Divide(nint dividend, nint divisor) => (nint)Divide((long)dividend, (long)divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Divide(uint dividend, uint divisor)
    {
        Check(divisor == 0, overflows: false);
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Divide(ulong dividend, ulong divisor)
    {
        Check(divisor == 0, overflows: false);
        return dividend / divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Divide(nuint dividend, nuint divisor) => (nuint)Divide((ulong)dividend, (ulong)divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Remainder(int dividend, int divisor)
    {
        Check(divisor == 0, divisor == -1 && dividend == int.MinValue);
        return dividend % divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Remainder(long dividend, long divisor)
    {
        Check(divisor == 0, divisor == -1 && dividend == long.MinValue);
        return dividend % divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Remainder(nint dividend, nint divisor) => (nint)Remainder((long)dividend, (long)divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Remainder(uint dividend, uint divisor)
    {
        Check(divisor == 0, overflows: false);
        return dividend % divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Remainder(ulong dividend, ulong divisor)
    {
        Check(divisor == 0, overflows: false);
        return dividend % divisor;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Remainder(nuint dividend, nuint divisor) => (nuint)Remainder((ulong)dividend, (ulong)divisor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(bool isZero, bool overflows)
    {
        if (isZero)
        {
            ThrowHelpers.ThrowDivideByZeroException();
        }

        if (overflows)
        {
            ThrowHelpers.ThrowOverflowException();
        }
    }
}
