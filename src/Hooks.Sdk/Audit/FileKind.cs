using Hooks.Sdk.Elf;
using LibObjectFile.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>HOOKSDK113: the file is a shared object for the requested processor.</summary>
internal static class FileKind
{
    public const string Code = "HOOKSDK113";

    public static IReadOnlyList<Finding> Check(ElfFile file, ElfArch expected)
    {
        if (file.FileType != ElfFileType.Dynamic)
        {
            return [new Finding(Code, $"The file is not a shared object (its ELF type is {file.FileType}), so it cannot be preloaded. Link it with -shared.")];
        }

        return file.Arch != expected
            ? [new Finding(Code, $"The file is built for another processor ({file.Arch.Value}) than the project ({expected}). Compile and link for one RuntimeIdentifier; a clean build removes the output of earlier builds.")]
            : [];
    }
}
