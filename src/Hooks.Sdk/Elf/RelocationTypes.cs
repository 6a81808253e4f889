using LibObjectFile.Elf;

namespace Hooks.Sdk.Elf;

/// <summary>The relocation types that an audit must tell from the others (the psABI of each processor).</summary>
internal static class RelocationTypes
{
    /// <summary>How many bytes a dynamic relocation fills, in the types that a shared object of 64 bits has.</summary>
    public const ulong PlaceSize = 8;

    /// <summary>Whether it changes nothing: R_*_NONE.</summary>
    public static bool IsEmpty(ElfRelocationType type) => type.Value == 0;

    /// <summary>Whether it fills a slot of the global offset table: with what another library defines, R_*_GLOB_DAT, or
    /// with a function that it defines, R_*_JUMP_SLOT.</summary>
    public static bool FillsOffsetTable(ElfRelocationType type) =>
        type == ElfRelocationType.R_X86_64_GLOB_DAT || type == ElfRelocationType.R_X86_64_JUMP_SLOT
        || type == ElfRelocationType.R_AARCH64_GLOB_DAT || type == ElfRelocationType.R_AARCH64_JUMP_SLOT;

    /// <summary>R_*_RELATIVE: the address at which the library was loaded is added.</summary>
    public static ElfRelocationType Relative(ElfArch architecture) =>
        architecture == ElfArch.AARCH64 ? ElfRelocationType.R_AARCH64_RELATIVE : ElfRelocationType.R_X86_64_RELATIVE;
}
