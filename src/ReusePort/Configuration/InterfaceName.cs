using System;

namespace ReusePort.Configuration;

/// <summary>The name of a network interface, as the kernel takes it: at most 15 bytes and a zero (netdevice(7),
/// IFNAMSIZ).</summary>
internal unsafe struct InterfaceName
{
    private const int Size = 16;

    private fixed byte _name[Size];

    /// <summary>The length in bytes, without the zero; 0 where no interface is named.</summary>
    internal int Length { get; private set; }

    /// <summary>Reads a name.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="name">The name; unchanged where there is a problem. The kernel would cut a longer one and so take
    /// another interface.</param>
    internal static Problem Read(ReadOnlySpan<byte> text, ref InterfaceName name)
    {
        if (text.Length >= Size)
        {
            return Problem.NameTooLong;
        }

        for (var i = 0; i < text.Length; i++)
        {
            name._name[i] = text[i];
        }

        name.Length = text.Length;
        return Problem.None;
    }

    /// <summary>The first byte of the name.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal readonly ref readonly byte GetPinnableReference() => ref _name[0];
}
