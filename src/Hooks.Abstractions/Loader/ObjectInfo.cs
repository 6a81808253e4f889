namespace Hooks.Loader;

/// <summary>struct dl_phdr_info (dl_iterate_phdr(3)), as glibc and musl have it.</summary>
internal unsafe struct ObjectInfo
{
    /// <summary>What is added to the addresses in the file.</summary>
    public nuint Base;

    /// <summary>Its path; empty for the program.</summary>
    public byte* Name;

    public Segment* Segments;

    public ushort SegmentCount;

    /// <summary>How many objects have been loaded so far.</summary>
    public ulong Loaded;

    /// <summary>How many have been unloaded; musl unloads none.</summary>
    public ulong Unloaded;

    /// <summary>Elf64_Phdr.</summary>
    public struct Segment
    {
        public int Type;
        public int Flags;
        public nuint Offset;
        public nuint Address;
        public nuint PhysicalAddress;
        public nuint FileSize;
        public nuint MemorySize;
        public nuint Alignment;
    }
}
