using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>Every rule that a hook library keeps. A library that breaks one is loaded into strangers' processes all the
/// same, and fails there, or does nothing there: so the build asks first.</summary>
internal static class LibraryAudit
{
    /// <summary>Checks a library.</summary>
    /// <param name="bytes">The library.</param>
    /// <param name="machine">The processor that it was built for.</param>
    /// <param name="metadata">What the C# says about it.</param>
    /// <param name="compiled">What ILC made of the C#, or null where it isn't at hand.</param>
    /// <param name="libraries">The libraries that the project asked to be loaded with.</param>
    /// <exception cref="ElfFormatException">The library is not whole.</exception>
    public static IReadOnlyList<Finding> Run(
        ReadOnlyMemory<byte> bytes,
        ElfMachine machine,
        HookMetadata metadata,
        RelocatableObject? compiled,
        IReadOnlySet<string> libraries)
    {
        var file = ElfFile.Read(bytes);
        if (FileKind.Check(file, machine) is [_, ..] unreadable)
        {
            return unreadable;
        }

        var library = SharedObject.Read(file);
        var callers = new SymbolCallers(compiled, metadata.Methods);
        return
        [
            .. LoadableKind.Check(library),
            .. ExportedSymbols.Check(library, metadata),
            .. SharedSymbols.Check(metadata),
            .. UncalledInitializers.Check(metadata),
            .. MissingParts.Check(library, compiled, metadata.Methods),
            .. UndefinedSymbols.Check(library, metadata, callers),
            .. NeededLibraries.Check(library, libraries),
            .. TextRelocations.Check(library),
            .. WritableCode.Check(library),
            .. ReadOnlyRelocations.Check(library),
            .. ExecutableStack.Check(library),
            .. Initializer.Check(library),
            .. HiddenCode.Check(library),
            .. StaticConstructors.Check(compiled, metadata.Methods),
            .. StaticReferences.Check(compiled, callers),
        ];
    }
}
