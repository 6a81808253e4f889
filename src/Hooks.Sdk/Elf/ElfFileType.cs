namespace Hooks.Sdk.Elf;

/// <summary>What a file is for: <c>e_type</c>.</summary>
internal enum ElfFileType : ushort
{
    Relocatable = 1,
    Executable = 2,
    SharedObject = 3,
    Core = 4,
}
