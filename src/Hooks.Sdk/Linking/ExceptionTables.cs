using System.Buffers.Binary;
using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Linking;

/// <summary>Takes the tables of the runtime's exception handling out of an object.</summary>
/// <remarks>
/// ILC gives every frame's unwind data a reference to such a table (its LSDA), and the tables refer on to the description
/// of a runtime that a hook library doesn't have. Nothing ever reads them. With the references gone, the linker leaves all
/// of it out; a frame whose reference is zero has no table (LSB, "Exception Frames"), and unwinding works as before.
/// </remarks>
internal static class ExceptionTables
{
    /// <summary>What ILC calls the tables.</summary>
    private const string TablePrefix = "_lsda";

    private const int EntrySize = 24;
    private const int InfoOffset = 8;

    /// <summary>Removes the references to the tables.</summary>
    /// <param name="bytes">ILC's object.</param>
    /// <returns>A copy of it without them.</returns>
    /// <exception cref="ElfFormatException">It is no object.</exception>
    internal static byte[] RemoveFrom(byte[] bytes)
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
