using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>A symbol that the dynamic linker sees.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Version">Its version (<c>GLIBC_2.2.5</c>), or null if it has none.</param>
internal sealed record DynamicSymbol(ElfSymbol Symbol, string? Version)
{
    /// <summary>Its name, without a version.</summary>
    public string Name => Symbol.Name.Value;

    /// <summary>Whether other libraries can be bound to it. A linker marks a version that the library defines with an
    /// absolute symbol of the same name: that one is not a definition of anything.</summary>
    public bool IsExported => Symbol.IsExported && !(Symbol.SectionLink == ElfSectionLink.SectionAbsolute && Name == Version);

    /// <summary>Whether another library must define it; weak or not, the code would use what is found.</summary>
    public bool IsImported => Symbol.IsImported;

    /// <summary>Whether the dynamic linker leaves the address zero where no library defines it.</summary>
    public bool IsWeak => Symbol.Bind == ElfSymbolBind.Weak;
}
