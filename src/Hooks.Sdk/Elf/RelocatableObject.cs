using System.Buffers.Binary;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>An object file: sections, symbols in them, and references from one to the other.</summary>
internal sealed class RelocatableObject
{
    private const int RelocationSize = 24;
    private const int RelocationInfoOffset = 8;

    private readonly ElfImage _image;

    private RelocatableObject(ElfImage image)
    {
        _image = image;
        Symbols = image.Symbols();
        Relocations = [.. image.Tables<ElfRelocationTable>().Where(static table => table.IsRelocationWithAddends)];
        References = [.. Relocations.SelectMany(ReadReferences)];
    }

    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>The tables of what a linker fills in.</summary>
    public IReadOnlyList<ElfRelocationTable> Relocations { get; }

    /// <summary>What refers to what. The sections that are not loaded, those of the debugger, are left out.</summary>
    public IReadOnlyList<ElfReference> References { get; }

    /// <exception cref="ElfFormatException">It is not a relocatable object.</exception>
    public static RelocatableObject Read(byte[] bytes)
    {
        var image = ElfImage.Read(bytes);
        return image.File.FileType == ElfFileType.Relocatable
            ? new RelocatableObject(image)
            : throw new ElfFormatException("it is not a relocatable object");
    }

    /// <summary>The bytes from a symbol on that is defined in a section.</summary>
    /// <exception cref="ElfFormatException">There is no such place.</exception>
    public ElfData Contents(ElfSymbol symbol) => symbol.SectionLink.Section is { } section
        ? _image.Contents(section).From(symbol.Value, $"the place of {symbol.Name.Value}")
        : throw new ElfFormatException($"{symbol.Name.Value} is in no section");

    /// <summary>The bytes of the object without some of its relocations.</summary>
    /// <param name="isUnwanted">Whether one is left out, by the section that it changes.</param>
    public byte[] Without(Func<ElfSection, ElfRelocation, bool> isUnwanted)
    {
        var bytes = _image.Data.Span.ToArray();
        foreach (var table in Relocations)
        {
            var changed = Changed(table);
            for (var i = 0; i < table.Entries.Count; i++)
            {
                if (isUnwanted(changed, table.Entries[i]))
                {
                    // R_X86_64_NONE and R_AARCH64_NONE are both 0.
                    var entry = checked((int)table.Position + (i * RelocationSize));
                    BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(entry + RelocationInfoOffset), 0);
                }
            }
        }

        return bytes;
    }

    private IEnumerable<ElfReference> ReadReferences(ElfRelocationTable table)
    {
        var changed = Changed(table);
        return changed.Flags.HasFlag(ElfSectionFlags.Alloc)
            ? table.Entries.Select(relocation => new ElfReference(changed, relocation.Offset, Symbol(relocation.SymbolIndex)))
            : [];
    }

    /// <summary>The section that relocations change. LibObjectFile looks it up only for those whose flags say so (SHF_INFO_LINK).</summary>
    private ElfSection Changed(ElfRelocationTable table)
    {
        var index = table.Info.GetIndex();
        return index < _image.File.Sections.Count
            ? _image.File.Sections[index]
            : throw new ElfFormatException($"section {index} is referred to, but there are {_image.File.Sections.Count}");
    }

    private ElfSymbol Symbol(uint index) => index < Symbols.Count
        ? Symbols[(int)index]
        : throw new ElfFormatException($"symbol {index} is referred to, but there are {Symbols.Count}");
}

/// <summary>A place in an object that the address of a symbol goes to.</summary>
/// <param name="Section">The section that holds the place.</param>
/// <param name="Offset">The place in it.</param>
/// <param name="Symbol">The symbol.</param>
internal readonly record struct ElfReference(ElfSection Section, ulong Offset, ElfSymbol Symbol);
