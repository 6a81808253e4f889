using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What compiled code calls where C# would throw: ILC's contract, by name.</summary>
internal static class ThrowHelpers
{
    internal static void ThrowOverflowException() => FailFast.Stop("hook library: an arithmetic operation overflowed; aborted\n"u8);

    private static void ThrowIndexOutOfRangeException() => FailFast.IndexOutOfRange();

    internal static void ThrowDivideByZeroException() => FailFast.Stop("hook library: a number was divided by zero; aborted\n"u8);

    private static void ThrowNullReferenceException() => FailFast.Stop("hook library: a null reference was used; aborted\n"u8);

    private static void ThrowArrayTypeMismatchException() => FailFast.Stop("hook library: an array element has another type; aborted\n"u8);

    private static void ThrowPlatformNotSupportedException() => FailFast.Stop("hook library: an operation is not supported here; aborted\n"u8);

    private static void ThrowNotImplementedException() => FailFast.Stop("hook library: an operation is not implemented; aborted\n"u8);

    private static void ThrowArgumentException() => FailFast.Stop("hook library: an argument is wrong; aborted\n"u8);

    private static void ThrowArgumentOutOfRangeException() => FailFast.IndexOutOfRange();
}
