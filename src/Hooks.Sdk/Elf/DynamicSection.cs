namespace Hooks.Sdk.Elf;

/// <summary>The list that tells the dynamic linker where everything is.</summary>
internal sealed class DynamicSection
{
    private const ulong EntrySize = 16;
    private readonly List<(DynamicTag Tag, ulong Value)> entries = [];

    private DynamicSection(ElfSegment segment) => Segment = segment;

    /// <summary>The memory that it takes.</summary>
    public ElfSegment Segment { get; }

    public DynamicFlags Flags => (DynamicFlags)(Value(DynamicTag.Flags) ?? 0);

    public DynamicFlags1 Flags1 => (DynamicFlags1)(Value(DynamicTag.Flags1) ?? 0);

    public static DynamicSection Read(ElfFile file)
    {
        var segment = file.Segments.FirstOrDefault(static segment => segment.Type == SegmentType.Dynamic)
            ?? throw new ElfFormatException("it has no dynamic section");

        var dynamic = new DynamicSection(segment);
        foreach (var entry in file.Data.Slice(segment.Offset, segment.FileSize, "the dynamic section").Entries(EntrySize))
        {
            var tag = (DynamicTag)entry.UInt64(0);
            if (tag == DynamicTag.Null)
            {
                return dynamic;
            }

            dynamic.entries.Add((tag, entry.UInt64(8)));
        }

        throw new ElfFormatException("the dynamic section has no end (DT_NULL)");
    }

    public bool Has(DynamicTag tag) => Value(tag) is not null;

    /// <summary>The value of an entry, or null if there is none. Of several the last counts, as in the dynamic linker.</summary>
    public ulong? Value(DynamicTag tag)
    {
        var values = Values(tag);
        return values.Any() ? values.Last() : null;
    }

    /// <summary>The values of an entry that may stand several times.</summary>
    public IEnumerable<ulong> Values(DynamicTag tag) => entries.Where(entry => entry.Tag == tag).Select(static entry => entry.Value);

    /// <summary>The value of an entry that another entry makes necessary.</summary>
    public ulong Required(DynamicTag tag) =>
        Value(tag) ?? throw new ElfFormatException($"the dynamic section lacks the entry {tag} ({(long)tag:x})");
}
