using System.Buffers.Binary;

namespace Hooks.Sdk.Elf;

/// <summary>A part of a file, read little-endian. A read outside of it is an <see cref="ElfFormatException"/>: no offset in the
/// file is trusted.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="name">What they are, for the message: "the symbol table".</param>
internal readonly struct ElfData(ReadOnlyMemory<byte> bytes, string name)
{
    /// <summary>The number of bytes.</summary>
    public ulong Length => (ulong)bytes.Length;

    /// <summary>A part of this part.</summary>
    public ElfData Slice(ulong offset, ulong size, string pieceName)
    {
        // Not offset + size > Length: the sum of two numbers from a file may wrap.
        if (offset > Length || size > Length - offset)
        {
            throw new ElfFormatException(
                $"{pieceName} ({size:N0} bytes at {offset:N0}) does not fit into {name} ({Length:N0} bytes)");
        }

        return new ElfData(bytes.Slice((int)offset, (int)size), pieceName);
    }

    /// <summary>Everything from an offset on.</summary>
    public ElfData From(ulong offset, string pieceName) =>
        Slice(offset, offset > Length ? 0 : Length - offset, pieceName);

    public byte Byte(ulong offset) => Read(offset, sizeof(byte))[0];

    public ushort UInt16(ulong offset) => BinaryPrimitives.ReadUInt16LittleEndian(Read(offset, sizeof(ushort)));

    public uint UInt32(ulong offset) => BinaryPrimitives.ReadUInt32LittleEndian(Read(offset, sizeof(uint)));

    public ulong UInt64(ulong offset) => BinaryPrimitives.ReadUInt64LittleEndian(Read(offset, sizeof(ulong)));

    /// <summary>The entries of a table whose every entry has one size.</summary>
    /// <exception cref="ElfFormatException">The last entry is cut.</exception>
    public IEnumerable<ElfData> Entries(ulong entrySize)
    {
        if (Length % entrySize != 0)
        {
            throw new ElfFormatException($"the size of {name} ({Length:N0} bytes) is not a multiple of the entry size ({entrySize} bytes)");
        }

        return EntriesOf(this, entrySize);
    }

    private static IEnumerable<ElfData> EntriesOf(ElfData table, ulong entrySize)
    {
        for (var offset = 0UL; offset < table.Length; offset += entrySize)
        {
            yield return table.Slice(offset, entrySize, "an entry");
        }
    }

    /// <summary>The bytes themselves.</summary>
    public ReadOnlySpan<byte> Span => bytes.Span;

    private ReadOnlySpan<byte> Read(ulong offset, int size) => Slice(offset, (ulong)size, $"a field of {name}").Span;
}
