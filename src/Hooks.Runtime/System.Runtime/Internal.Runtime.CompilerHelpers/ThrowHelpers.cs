using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What compiled code calls in place of a throw: ILC's contract, by name.</summary>
internal static class ThrowHelpers
{
    public static void ThrowOverflowException() => FailFast.Stop("hook library: an arithmetic operation overflowed; aborted\n"u8);

    private static void ThrowIndexOutOfRangeException() => FailFast.IndexOutOfRange();

    public static void ThrowDivideByZeroException() => FailFast.Stop("hook library: a number was divided by zero; aborted\n"u8);

    private static void ThrowNullReferenceException() => FailFast.Stop("hook library: a null reference was used; aborted\n"u8);

    private static void ThrowArrayTypeMismatchException() => FailFast.Stop("hook library: an array element has another type; aborted\n"u8);

    private static void ThrowPlatformNotSupportedException() => FailFast.Stop("hook library: an operation is not supported here; aborted\n"u8);

    private static void ThrowNotImplementedException() => FailFast.Stop("hook library: an operation is not implemented; aborted\n"u8);

    private static void ThrowArgumentException() => FailFast.Stop("hook library: an argument is wrong; aborted\n"u8);

    private static void ThrowArgumentOutOfRangeException() => FailFast.IndexOutOfRange();

    // What follows stands in a method that ILC could not compile, because an assembly, a type or a member that it names is not
    // there. It is called with the missing names. The symbols are undefined: the audit reports where they are needed.

    [RuntimeImport("RhMissingAssembly")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowFileNotFoundException(int id, string assembly);

    [RuntimeImport("RhMissingType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowTypeLoadException(int id, string type, string assembly);

    [RuntimeImport("RhMissingType")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowTypeLoadExceptionWithArgument(int id, string type, string assembly, string argument);

    [RuntimeImport("RhMissingMethod")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowMissingMethodException(int id, string method);

    [RuntimeImport("RhMissingField")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowMissingFieldException(int id, string field);

    [RuntimeImport("RhInvalidCode")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowInvalidProgramException(int id);

    [RuntimeImport("RhInvalidCode")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowInvalidProgramExceptionWithArgument(int id, string method);

    [RuntimeImport("RhInvalidCode")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowBadImageFormatException(int id);

    [RuntimeImport("RhInvalidMarshalling")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void ThrowMarshalDirectiveException(int id);
}
