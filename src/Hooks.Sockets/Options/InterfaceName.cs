using System;
using System.Runtime.CompilerServices;
using Hooks;
using Hooks.Sockets.Parsing;

namespace Hooks.Sockets.Options;

/// <summary>The name of a network interface, as the kernel takes it: at most 15 bytes and a zero (netdevice(7),
/// IFNAMSIZ).</summary>
internal unsafe struct InterfaceName
{
    /// <summary>The length of a name with its zero, at the most, in bytes.</summary>
    public const int Size = 16;

    // The bytes of the name, and zeros behind them.
    private (ulong First, ulong Second) _bytes;

    /// <summary>The length in bytes, without the zero; 0 if no interface is named.</summary>
    public int Length { get; private set; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="name">The name; unchanged if there is a problem. The kernel would cut a longer one and so take
    /// another interface.</param>
    public static ParseError Read(ReadOnlySpan<byte> text, ref InterfaceName name)
    {
        if (text.Length >= Size)
        {
            return ParseError.NameTooLong;
        }

        name = default;
        ref var start = ref Unsafe.As<(ulong, ulong), byte>(ref name._bytes);
        for (var i = 0; i < text.Length; i++)
        {
            Unsafe.Add(ref start, i) = text[i];
        }

        name.Length = text.Length;
        return ParseError.None;
    }

    /// <summary>Asks which interface a socket is bound to (SO_BINDTODEVICE).</summary>
    /// <returns>Whether it is bound to one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryGet(int socket, out InterfaceName name)
    {
        name = default;
        uint length = Size;
        fixed (byte* start = name)
        {
            if (SystemCall.GetSocketOption(socket, SysSocket.SOL_SOCKET, SysSocket.SO_BINDTODEVICE, start, &length) != 0
                || length == 0)
            {
                return false;
            }
        }

        // The kernel counts the zero.
        name.Length = (int)length - 1;
        return true;
    }

    /// <summary>Binds a socket to the interface.</summary>
    /// <returns>0, or the error number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Bind(int socket)
    {
        fixed (byte* start = this)
        {
            return -SystemCall.SetSocketOption(socket, SysSocket.SOL_SOCKET, SysSocket.SO_BINDTODEVICE, start, Size);
        }
    }

    /// <summary>Whether it equals another name, byte for byte.</summary>
    public readonly bool Is(in InterfaceName other) => _bytes.First == other._bytes.First && _bytes.Second == other._bytes.Second;

    /// <summary>The first of <see cref="Size"/> bytes: the name, and zeros.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public readonly ref readonly byte GetPinnableReference() => ref Unsafe.As<(ulong, ulong), byte>(ref Unsafe.AsRef(in _bytes));
}
