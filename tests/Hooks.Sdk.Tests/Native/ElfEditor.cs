using System.Buffers.Binary;

namespace Hooks.Sdk.Tests.Native;

/// <summary>Changes single fields of a linked library, for faults that no linker makes.</summary>
internal sealed class ElfEditor(byte[] bytes)
{
    private const int ProgramHeaderSize = 56;
    private const int SectionHeaderSize = 64;
    private const int SectionHeaders = 40;
    private const int DynamicEntrySize = 16;
    private const uint DynamicSegment = 2;

    /// <summary>Edits a file in its place.</summary>
    public static void Edit(string path, Action<ElfEditor> edit)
    {
        var bytes = File.ReadAllBytes(path);
        edit(new ElfEditor(bytes));
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Makes a segment one that the dynamic linker ignores (PT_NULL).</summary>
    public void RemoveSegment(uint type) => WriteUInt32(ProgramHeader(type), 0);

    /// <summary>Takes from a segment the memory that does not come from the file.</summary>
    public void ShrinkToFileSize(uint type)
    {
        var header = ProgramHeader(type);
        bytes.AsSpan(header + 32, 8).CopyTo(bytes.AsSpan(header + 40));
    }

    /// <summary>Replaces an entry of the dynamic section.</summary>
    public void ReplaceDynamic(long tag, long newTag, ulong newValue)
    {
        var entry = DynamicEntry(tag);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(entry), newTag);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(entry + 8), newValue);
    }

    /// <summary>Sets a field of 64 bits in the header of the first section of a type.</summary>
    /// <param name="type">Its <c>sh_type</c>.</param>
    /// <param name="field">The field's place in <c>Elf64_Shdr</c>.</param>
    /// <param name="change">From the old value to the new one.</param>
    public void ChangeSection(uint type, int field, Func<ulong, ulong> change) => Change(SectionHeader(type) + field, change);

    /// <summary>Takes the section headers from the file.</summary>
    public void RemoveSectionHeaders()
    {
        Change(SectionHeaders, static _ => 0);
        SetSectionCount(0);
    }

    public int Length => bytes.Length;

    /// <summary>Sets <c>e_shnum</c>.</summary>
    public void SetSectionCount(ushort count) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(60), count);

    /// <summary>Sets <c>e_phnum</c>.</summary>
    public void SetSegmentCount(ushort count) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(56), count);

    /// <summary>The place of the first section of a type in the file.</summary>
    public int SectionOffset(uint type) => (int)ReadUInt64(SectionHeader(type) + 24);

    /// <summary>Sets <c>e_machine</c>.</summary>
    public void SetMachine(ushort machine) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), machine);

    public ushort Machine => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(18));

    /// <summary>Changes the 64 bits at a place.</summary>
    private void Change(int offset, Func<ulong, ulong> change) =>
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(offset), change(ReadUInt64(offset)));

    private int SectionHeader(uint type)
    {
        var header = (int)ReadUInt64(SectionHeaders);
        while (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(header + 4)) != type)
        {
            header += SectionHeaderSize;
        }

        return header;
    }

    private int DynamicEntry(long tag)
    {
        var entry = (int)ReadUInt64(ProgramHeader(DynamicSegment) + 8);
        while (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(entry)) is var found && found != tag)
        {
            Assert.True(found != 0, $"The dynamic section has no entry {tag:x}.");
            entry += DynamicEntrySize;
        }

        return entry;
    }

    private int ProgramHeader(uint type)
    {
        var header = (int)ReadUInt64(32);
        while (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(header)) != type)
        {
            header += ProgramHeaderSize;
        }

        return header;
    }

    private ulong ReadUInt64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(offset));

    private void WriteUInt32(int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
}
