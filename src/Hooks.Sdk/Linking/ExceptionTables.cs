using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Linking;

/// <summary>Removes the tables of .NET exception handling from an object.</summary>
/// <remarks>
/// ILC gives every frame's unwind data a reference to such a table (its LSDA), and the tables refer to data
/// of the .NET runtime, which hook libraries do not include. Nothing reads them. Without the references the linker discards all
/// of it; a frame whose reference is zero has no table (LSB, "Exception Frames"), and unwinding works as before.
/// </remarks>
internal static class ExceptionTables
{
    /// <summary>ILC's name of the tables.</summary>
    private const string TablePrefix = "_lsda";

    /// <summary>Removes the references to the tables.</summary>
    /// <param name="bytes">ILC's object.</param>
    /// <returns>A copy of it without them.</returns>
    /// <exception cref="ElfFormatException">It is not an object.</exception>
    public static byte[] RemoveFrom(byte[] bytes)
    {
        var compiled = RelocatableObject.Read(bytes);
        return compiled.Without((_, relocation) =>
            relocation.SymbolIndex < compiled.Symbols.Count
            && compiled.Symbols[(int)relocation.SymbolIndex].Name.Value.StartsWith(TablePrefix, StringComparison.Ordinal));
    }
}
