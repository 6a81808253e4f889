using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Hooks;

/// <summary>Memory from the kernel (mmap(2)), for what is as long as the program's arguments let it be: tables, texts.</summary>
/// <remarks>For hook initializers: a hook that asked for memory with each call would cost the program more than libc does. It is never
/// given back, no allocator of the program knows of it, and forked children have a copy.</remarks>
public static unsafe class MappedMemory
{
    private const int PROT_READ_WRITE = 3;
    private const int MAP_PRIVATE_ANONYMOUS = 0x22;

    /// <summary>Maps memory.</summary>
    /// <param name="length">The number of bytes, above 0.</param>
    /// <param name="memory">The memory, all zero.</param>
    /// <returns>0, or the error number. errno is preserved.</returns>
    public static int Map(int length, out Span<byte> memory)
    {
        var start = mmap(null, (nuint)length, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
        var error = start is < 0 and >= -4095 ? (int)-start : 0;
        memory = error == 0 ? new Span<byte>((void*)start, length) : default;
        return error;
    }

    /// <summary>Reads a whole file, such as one of settings.</summary>
    /// <param name="path">Its path in UTF-8, at most 4095 bytes.</param>
    /// <param name="maxLength">The most bytes that it may have.</param>
    /// <param name="content">Its content, in memory of its own.</param>
    /// <returns>0, or the error number: EFBIG if it is longer. errno is preserved.</returns>
    public static int ReadFile(ReadOnlySpan<byte> path, int maxLength, out Span<byte> content)
    {
        content = default;
        const int MaxPathLength = 4095;
        if (path.Length > MaxPathLength)
        {
            return Errno.ENAMETOOLONG;
        }

        // The path, and then the content and a byte more, which tells that it is longer.
        var error = Map(Math.Max(path.Length, maxLength) + 1, out var memory);
        if (error != 0)
        {
            return error;
        }

        path.CopyTo(memory);
        fixed (byte* start = memory)
        {
            var file = openat(Fcntl.AT_FDCWD, start, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC | Fcntl.O_NOCTTY, 0);
            if (file < 0)
            {
                return -file;
            }

            var length = Read(file, memory[..(maxLength + 1)]);
            _ = close(file);
            if (length < 0)
            {
                return (int)-length;
            }

            content = memory[..(int)Math.Min(length, maxLength)];
            return length > maxLength ? Errno.EFBIG : 0;
        }
    }

    /// <returns>The number of bytes, or the negative error number.</returns>
    private static nint Read(int file, Span<byte> destination)
    {
        var length = 0;
        fixed (byte* start = destination)
        {
            while (length < destination.Length)
            {
                var count = read(file, start + length, (nuint)(destination.Length - length));
                if (count == 0)
                {
                    break;
                }

                if (count > 0)
                {
                    length += (int)count;
                }
                else if (count != -Errno.EINTR)
                {
                    return count;
                }
            }
        }

        return length;
    }

    [RuntimeImport("__hooks_sys_mmap")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint mmap(void* address, nuint length, int protection, int flags, int file, long offset);

    [RuntimeImport("__hooks_sys_openat")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int openat(int directory, byte* path, int flags, uint mode);

    [RuntimeImport("__hooks_sys_read")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint read(int file, void* bytes, nuint count);

    [RuntimeImport("__hooks_sys_close")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int close(int file);
}
