using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ReusePort.Holders;

/// <summary>The path of a file of a process: <c>/proc/4711/exe</c>, and a zero.</summary>
internal unsafe struct ProcPath
{
    private const int Capacity = 32;

    private fixed byte _bytes[Capacity];

    /// <summary>Joins the parts.</summary>
    /// <param name="process">The process id in digits; one that is longer than any gives an empty path.</param>
    /// <param name="file">The file, with a slash before it: at most ten bytes.</param>
    public ProcPath(ReadOnlySpan<byte> process, ReadOnlySpan<byte> file)
    {
        Unsafe.SkipInit(out this);
        var length = 0;
        if (process.Length <= 10)
        {
            length = Append(Append(Append(length, "/proc/"u8), process), file);
        }

        _bytes[length] = 0;
    }

    /// <summary>The bytes; behind them lies a zero.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.CreateReadOnlySpan(ref _bytes[0], Capacity);

    private int Append(int length, ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            _bytes[length++] = b;
        }

        return length;
    }
}
