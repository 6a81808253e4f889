using System.Buffers.Binary;

namespace Hooks.Sdk.Tests.Native;

/// <summary>Changes single fields of a linked library, for faults that no linker makes.</summary>
internal sealed class ElfEditor(byte[] bytes)
{
    private const int ProgramHeaderSize = 56;
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

    /// <summary>Sets <c>e_machine</c>.</summary>
    public void SetMachine(ushort machine) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(18), machine);

    public ushort Machine => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(18));

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
