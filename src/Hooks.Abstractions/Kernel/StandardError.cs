using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>The stderr that the process had when the library was loaded. A program may close it or give its number to another
/// file, such as a socket: then nothing is written.</summary>
internal static unsafe class StandardError
{
    /// <summary>Its descriptor.</summary>
    internal const int Descriptor = 2;

    /// <summary>Which file it was; none where it wasn't open.</summary>
    private static FileIdentity* AtLoad => (FileIdentity*)(delegate*<void>)&__hooks_stderr;

    /// <summary>Notes which file it is.</summary>
    internal static void Remember() => _ = FileIdentity.Get(Descriptor, out *AtLoad);

    /// <summary>Writes to it if it still is the same file.</summary>
    /// <param name="line">A line with its end.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Write(ReadOnlySpan<byte> line)
    {
        if (AtLoad->IsThatOf(Descriptor))
        {
            SilentWrite.To(Descriptor, line);
        }
    }

    // Not a function: the name of a datum that the linker script defines, one for all assemblies of the library.
    [RuntimeImport("__hooks_stderr")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void __hooks_stderr();
}
