using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>The list that tells the dynamic linker where everything is.</summary>
internal sealed class DynamicSection
{
    private readonly ElfDynamic[] _entries;

    private DynamicSection(ElfSegment segment, ElfDynamicLinkingTable table)
    {
        Memory = AddressRange.OfMemory(segment);
        _entries = [.. table.Entries.TakeWhile(static entry => entry.Tag != ElfNative.DT_NULL)];
        if (_entries.Length == table.Entries.Count)
        {
            throw new ElfFormatException("the dynamic section has no end (DT_NULL)");
        }
    }

    /// <summary>The memory that it takes.</summary>
    public AddressRange Memory { get; }

    public static DynamicSection Read(ElfImage image, LoadedMemory memory)
    {
        var segment = image.File.Segments.FirstOrDefault(static segment => segment.Type == ElfSegmentTypeCore.Dynamic)
            ?? throw new ElfFormatException("it has no dynamic section");
        return new DynamicSection(segment, memory.Table<ElfDynamicLinkingTable>(segment.VirtualAddress, "the dynamic section"));
    }

    public bool Has(int tag) => Value(tag) is not null;

    /// <summary>Whether a flag is set in an entry of flags, <c>DT_FLAGS</c> or <c>DT_FLAGS_1</c>.</summary>
    public bool HasFlag(int tag, uint flag) => ((Value(tag) ?? 0) & flag) != 0;

    /// <summary>The value of an entry, or null if there is none. Of several the last counts, as in the dynamic linker.</summary>
    public ulong? Value(int tag)
    {
        var values = Values(tag);
        return values.Any() ? values.Last() : null;
    }

    /// <summary>The values of an entry that may stand several times.</summary>
    public IEnumerable<ulong> Values(int tag) => _entries.Where(entry => entry.Tag == tag).Select(static entry => entry.Value);

    /// <summary>The value of an entry that another entry makes necessary.</summary>
    public ulong Required(int tag) =>
        Value(tag) ?? throw new ElfFormatException($"the dynamic section lacks the entry 0x{tag:x}");
}
