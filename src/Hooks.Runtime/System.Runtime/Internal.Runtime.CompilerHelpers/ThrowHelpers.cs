using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What compiled code calls where C# would throw: ILC's contract, by name.</summary>
internal static class ThrowHelpers
{
    private static void ThrowOverflowException() => FailFast.Stop("hook library: an arithmetic operation overflowed; the process is stopped\n"u8);

    private static void ThrowIndexOutOfRangeException() => FailFast.IndexOutOfRange();

    private static void ThrowDivideByZeroException() => FailFast.Stop("hook library: a number was divided by zero; the process is stopped\n"u8);

    private static void ThrowNullReferenceException() => FailFast.Stop("hook library: a null reference was used; the process is stopped\n"u8);

    private static void ThrowArrayTypeMismatchException() => FailFast.Stop("hook library: an array element has another type; the process is stopped\n"u8);

    private static void ThrowPlatformNotSupportedException() => FailFast.Stop("hook library: an operation is not supported here; the process is stopped\n"u8);

    private static void ThrowNotImplementedException() => FailFast.Stop("hook library: an operation is not implemented; the process is stopped\n"u8);

    private static void ThrowArgumentException() => FailFast.Stop("hook library: an argument is wrong; the process is stopped\n"u8);

    private static void ThrowArgumentOutOfRangeException() => FailFast.IndexOutOfRange();
}
