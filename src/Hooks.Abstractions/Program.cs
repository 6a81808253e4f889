using System;
using System.Runtime.InteropServices;

namespace Hooks;

/// <summary>The program whose process the library is in.</summary>
public static unsafe class Program
{
    /// <summary>The last part of the program's <c>argv[0]</c>: <c>ls</c> for <c>/bin/ls</c> (program_invocation_short_name(3)).</summary>
    /// <remarks>It is in memory that the program may change: copy it in a <see cref="HookInitializerAttribute">hook initializer</see>.
    /// It is found by <see cref="Symbol.Find(ReadOnlySpan{byte})"/>, which takes the loader's lock. A script's is that of its interpreter.</remarks>
    public static ReadOnlySpan<byte> Name
    {
        get
        {
            var name = (byte**)Symbol.Find("program_invocation_short_name"u8);
            return name == null ? default : MemoryMarshal.CreateReadOnlySpanFromNullTerminated(*name);
        }
    }

    /// <summary>Copies the program's arguments, for initializers that take them. Called by the generated code of a hook library.</summary>
    /// <param name="count">Their number; 0 if they can't be read.</param>
    /// <returns>The arguments, each with its zero, and a null pointer at the end. The memory is never given back.</returns>
    /// <remarks>glibc passes them to initializers and musl doesn't, and to a library whose hook is called before nobody does. So they are the kernel's
    /// (proc(5), /proc/self/cmdline).</remarks>
    public static byte** CopyArguments(out int count)
    {
        // The kernel's limit for arguments and environment is 6 MB. Most have far less than a page.
        const int FirstLength = 4095;
        const int MaxLength = 1 << 24;
        var error = Errno.EFBIG;
        Span<byte> text = default;
        for (var length = FirstLength; error == Errno.EFBIG && length < MaxLength; length = (length * 16) + 15)
        {
            error = MappedMemory.ReadFile("/proc/self/cmdline"u8, length, out text);
        }

        count = error == 0 ? Count(text) : 0;
        if (MappedMemory.Map((count + 1) * sizeof(byte*), out var memory) != 0)
        {
            count = 0;
            return null;
        }

        fixed (byte* start = memory, first = text)
        {
            var arguments = (byte**)start;
            var next = first;
            for (var i = 0; i < count; i++)
            {
                arguments[i] = next;
                next += MemoryMarshal.CreateReadOnlySpanFromNullTerminated(next).Length + 1;
            }

            return arguments;
        }
    }

    /// <summary>The number of texts. Each ends with a zero, but for the last one if the program has changed its title.</summary>
    private static int Count(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var value in text)
        {
            count += value == 0 ? 1 : 0;
        }

        return text.IsEmpty || text[^1] == 0 ? count : count + 1;
    }
}
