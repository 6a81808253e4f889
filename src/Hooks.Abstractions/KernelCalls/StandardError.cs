using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks.KernelCalls;

/// <summary>The stderr that the process had when the library was loaded. If the program closes it or reuses its number for another
/// file, such as a socket, nothing is written.</summary>
internal static unsafe class StandardError
{
    /// <summary>The file that it was; empty if it wasn't open.</summary>
    private static FileIdentity* AtLoad => (FileIdentity*)(delegate*<void>)&__hooks_stderr;

    /// <summary>Records which file it is.</summary>
    public static void Remember() => _ = FileIdentity.Get(Unistd.STDERR_FILENO, out *AtLoad);

    /// <summary>Writes to it if it still is the same file.</summary>
    /// <param name="line">A line with its end.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Write(ReadOnlySpan<byte> line)
    {
        if (AtLoad->IsThatOf(Unistd.STDERR_FILENO))
        {
            SilentWrite.To(Unistd.STDERR_FILENO, line);
        }
    }

    // Not a function: the name of a datum that the linker script defines, one for all assemblies of the library.
    [RuntimeImport("__hooks_stderr")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void __hooks_stderr();
}
