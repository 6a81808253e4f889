namespace Hooks.Sdk.Elf;

/// <summary>The relocation types that an audit must tell from the others (the psABI of each processor).</summary>
internal static class RelocationTypes
{
    private const uint None = 0;

    /// <summary>Whether it changes nothing.</summary>
    public static bool IsEmpty(uint type) => type == None;

    /// <summary>Whether it fills a slot of the global offset table: with what another library defines, R_*_GLOB_DAT, or
    /// with a function that it defines, R_*_JUMP_SLOT.</summary>
    public static bool FillsOffsetTable(ElfMachine machine, uint type) => machine switch
    {
        ElfMachine.X64 => type is 6 or 7,
        ElfMachine.Arm64 => type is 1025 or 1026,
        _ => false,
    };

    /// <summary>R_*_RELATIVE: the address at which the library was loaded is added.</summary>
    public static uint Relative(ElfMachine machine) => machine == ElfMachine.Arm64 ? 1027u : 8u;
}
