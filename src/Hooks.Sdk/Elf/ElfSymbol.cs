namespace Hooks.Sdk.Elf;

/// <summary>A symbol.</summary>
/// <param name="Name">Its name, without a version.</param>
/// <param name="Type">What it names.</param>
/// <param name="Binding">How far it can be seen.</param>
/// <param name="Visibility">Whether other libraries see it.</param>
/// <param name="SectionIndex">The section that defines it, or <see cref="Undefined"/>.</param>
/// <param name="Value">An address in a library, an offset into the section in an object.</param>
/// <param name="Size">Its size in bytes; 0 if unknown.</param>
/// <param name="Version">Its version (<c>GLIBC_2.2.5</c>), or null if it has none.</param>
internal sealed record ElfSymbol(
    string Name,
    SymbolType Type,
    SymbolBinding Binding,
    SymbolVisibility Visibility,
    ushort SectionIndex,
    ulong Value,
    ulong Size,
    string? Version = null)
{
    public const ushort Undefined = 0;
    public const ushort Absolute = 0xFFF1;
    private const ulong EntrySize = 24;

    /// <summary>Whether other libraries can be bound to it. A linker marks a version that the library defines with an
    /// absolute symbol of the same name: that one is not a definition of anything.</summary>
    public bool IsExported =>
        SectionIndex != Undefined
        && Binding is not SymbolBinding.Local
        && Visibility is SymbolVisibility.Default or SymbolVisibility.Protected
        && !(SectionIndex == Absolute && Name == Version);

    /// <summary>Whether another library must define it; weak or not, the code would use what is found.</summary>
    public bool IsImported => SectionIndex == Undefined && Binding is not SymbolBinding.Local;

    public static ElfSymbol[] ReadTable(ElfData table, ElfData strings) =>
        [.. table.Entries(EntrySize).Select(entry => Read(entry, strings))];

    private static ElfSymbol Read(ElfData entry, ElfData strings)
    {
        var info = entry.Byte(4);
        return new ElfSymbol(
            strings.Text(entry.UInt32(0)),
            (SymbolType)(info & 0xF),
            (SymbolBinding)(info >> 4),
            (SymbolVisibility)(entry.Byte(5) & 3),
            entry.UInt16(6),
            entry.UInt64(8),
            entry.UInt64(16));
    }
}

/// <summary>The <c>ELF64_ST_TYPE</c> that are told apart here.</summary>
internal enum SymbolType : byte
{
    None = 0,
    Object = 1,
    Function = 2,
    Section = 3,
}

/// <summary><c>ELF64_ST_BIND</c>. All but the first are seen by other libraries.</summary>
internal enum SymbolBinding : byte
{
    Local = 0,
    Global = 1,
    Weak = 2,
    GnuUnique = 10,
}

/// <summary><c>ELF64_ST_VISIBILITY</c>.</summary>
internal enum SymbolVisibility : byte
{
    Default = 0,
    Internal = 1,
    Hidden = 2,
    Protected = 3,
}
