using System.Buffers.Binary;
using Hooks.Sdk.Elf;

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

    private const int EntrySize = 24;
    private const int InfoOffset = 8;

    /// <summary>Removes the references to the tables.</summary>
    /// <param name="bytes">ILC's object.</param>
    /// <returns>A copy of it without them.</returns>
    /// <exception cref="ElfFormatException">It is not an object.</exception>
    public static byte[] RemoveFrom(byte[] bytes)
    {
        var file = ElfFile.Read(bytes);
        var symbols = RelocatableObject.Read(bytes).Symbols;
        var result = (byte[])bytes.Clone();
        foreach (var section in file.Sections.Where(static section => section.Type == SectionType.RelocationsWithAddend))
        {
            var index = 0;
            foreach (var relocation in ElfRelocation.ReadTable(file.Contents(section)))
            {
                if (relocation.Symbol < symbols.Count
                    && symbols[(int)relocation.Symbol].Name.StartsWith(TablePrefix, StringComparison.Ordinal))
                {
                    // R_X86_64_NONE and R_AARCH64_NONE are both 0.
                    var entry = checked((int)section.Offset + (index * EntrySize));
                    BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(entry + InfoOffset), 0);
                }

                index++;
            }
        }

        return result;
    }
}
