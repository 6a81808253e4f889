using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What compiled code calls where C# would throw: ILC's contract, by name.</summary>
internal static class ThrowHelpers
{
    private static void ThrowOverflowException() => FailFast.Stop("an arithmetic operation overflowed"u8);

    private static void ThrowIndexOutOfRangeException() => FailFast.IndexOutOfRange();

    private static void ThrowDivideByZeroException() => FailFast.Stop("a number was divided by zero"u8);

    private static void ThrowNullReferenceException() => FailFast.Stop("a null reference was used"u8);

    private static void ThrowArrayTypeMismatchException() => FailFast.Stop("an array element has another type"u8);

    private static void ThrowPlatformNotSupportedException() => FailFast.Stop("an operation is not supported here"u8);

    private static void ThrowNotImplementedException() => FailFast.Stop("an operation is not implemented"u8);

    private static void ThrowArgumentException() => FailFast.Stop("an argument is wrong"u8);

    private static void ThrowArgumentOutOfRangeException() => FailFast.ArgumentOutOfRange();
}
