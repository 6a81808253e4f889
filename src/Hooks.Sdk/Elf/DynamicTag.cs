namespace Hooks.Sdk.Elf;

/// <summary>The entries of a dynamic section that are read here: <c>d_tag</c>.</summary>
internal enum DynamicTag : long
{
    Null = 0,
    Needed = 1,
    PltRelocationsSize = 2,
    StringTable = 5,
    SymbolTable = 6,
    Rela = 7,
    RelaSize = 8,
    StringTableSize = 10,
    Initializer = 12,
    Finalizer = 13,
    Rel = 17,
    PltRelocationType = 20,
    TextRelocations = 22,
    PltRelocations = 23,
    BindNow = 24,
    InitializerArray = 25,
    FinalizerArray = 26,
    Flags = 30,
    PreInitializerArray = 32,
    RelrSize = 35,
    Relr = 36,
    SymbolVersions = 0x6FFFFFF0,
    Flags1 = 0x6FFFFFFB,
    VersionDefinitions = 0x6FFFFFFC,
    VersionDefinitionCount = 0x6FFFFFFD,
    VersionNeeds = 0x6FFFFFFE,
    VersionNeedCount = 0x6FFFFFFF,
}

/// <summary><c>DT_FLAGS</c>.</summary>
[Flags]
internal enum DynamicFlags : ulong
{
    None = 0,
    TextRelocations = 4,
    BindNow = 8,
}

/// <summary><c>DT_FLAGS_1</c>.</summary>
[Flags]
internal enum DynamicFlags1 : ulong
{
    None = 0,
    Now = 1,
    PositionIndependentExecutable = 0x08000000,
}
