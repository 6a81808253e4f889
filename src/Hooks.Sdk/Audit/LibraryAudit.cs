using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>The rules for hook libraries. A library that violates one may still load into other processes, and fail or do nothing
/// there, so the build checks it first.</summary>
internal static class LibraryAudit
{
    /// <summary>Checks a library.</summary>
    /// <param name="bytes">The library.</param>
    /// <param name="architecture">The processor that it was built for.</param>
    /// <param name="metadata">Its symbols according to the metadata.</param>
    /// <param name="compiled">ILC's object, or null if it is not available.</param>
    /// <param name="libraries">The libraries that the project lists as needed.</param>
    /// <param name="objects">The objects that the project links in.</param>
    /// <exception cref="ElfFormatException">The library is damaged.</exception>
    public static IReadOnlyList<Finding> Run(
        byte[] bytes,
        ElfArch architecture,
        HookMetadata metadata,
        RelocatableObject? compiled,
        IReadOnlySet<string> libraries,
        IReadOnlyList<AuthorObject> objects)
    {
        var image = ElfImage.Read(bytes);
        if (FileKind.Check(image.File, architecture) is [_, ..] unreadable)
        {
            return unreadable;
        }

        var library = SharedObject.Read(image);
        var callers = new SymbolCallers(compiled, metadata.Methods);
        return
        [
            .. LoadableKind.Check(library),
            .. ExportedSymbols.Check(library, metadata),
            .. SharedSymbols.Check(metadata),
            .. UncalledInitializers.Check(metadata),
            .. MissingParts.Check(library, compiled, metadata.Methods),
            .. UndefinedSymbols.Check(library, metadata, callers, objects),
            .. ObjectSymbols.Check(library, metadata, objects, libraries),
            .. OwnSymbols.Check(metadata, callers, objects),
            .. UnavailableImports.Check(library, metadata, callers, libraries, objects),
            .. NeededLibraries.Check(library, libraries),
            .. TextRelocations.Check(library),
            .. WritableCode.Check(library),
            .. ReadOnlyRelocations.Check(library),
            .. ExecutableStack.Check(library),
            .. Initializer.Check(library),
            .. Finalizer.Check(library, metadata),
            .. AfterFork.Check(library, metadata),
            .. HiddenCode.Check(library, metadata, compiled),
            .. StaticConstructors.Check(compiled, metadata.Methods),
            .. StaticReferences.Check(compiled, callers),
            .. ThreadStatics.Check(library),
        ];
    }
}
