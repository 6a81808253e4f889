namespace Hooks.Sdk.Elf;

/// <summary>The processors that hook libraries are built for: <c>e_machine</c>.</summary>
internal enum ElfMachine : ushort
{
    X64 = 62,
    Arm64 = 183,
}
