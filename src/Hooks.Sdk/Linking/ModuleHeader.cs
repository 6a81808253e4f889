using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Linking;

/// <summary>Removes the references of the module header from an object.</summary>
/// <remarks>
/// ILC writes a table of all tables of a module for .NET's startup code, which hook libraries do not include: nothing reads it. It lies
/// in the section of the texts and other constant objects, so that a linker keeps it beside one of them, and the dynamic linker would
/// relocate its fifty addresses in each program that starts.
/// </remarks>
internal static class ModuleHeader
{
    /// <summary>ILC's name of the table (ReadyToRunHeader).</summary>
    private const string Symbol = "__ReadyToRunHeader";

    /// <summary>Removes the references.</summary>
    /// <param name="bytes">ILC's object.</param>
    /// <returns>A copy of it without them.</returns>
    /// <exception cref="ElfFormatException">It is not an object.</exception>
    public static byte[] RemoveFrom(byte[] bytes)
    {
        var compiled = RelocatableObject.Read(bytes);
        var header = compiled.Symbols.FirstOrDefault(static symbol => symbol.Name.Value == Symbol);
        if (header.SectionLink.Section is not { } section)
        {
            return bytes;
        }

        // ILC gives data no sizes: it ends where the next one begins.
        var end = compiled.Symbols
            .Where(symbol => symbol.SectionLink.Section == section && symbol.Value > header.Value)
            .Select(static symbol => symbol.Value)
            .DefaultIfEmpty(section.Size)
            .Min();
        return compiled.Without((changed, relocation) => changed == section && relocation.Offset >= header.Value && relocation.Offset < end);
    }
}
