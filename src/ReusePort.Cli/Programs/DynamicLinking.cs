using System.Text;
using Hooks.Sdk.Elf;

namespace ReusePort.Cli.Programs;

/// <summary>What a program says to its dynamic linker (ld.so(8)).</summary>
/// <param name="Needed">The libraries that it needs, by name (DT_NEEDED).</param>
/// <param name="BindImporter">The name of the file that imports <c>bind</c>: the program, or a library that it needs and that lies
/// beside its libc; null if none does.</param>
/// <param name="Libc">Its libc; null if that wasn't found.</param>
internal sealed record DynamicLinking(IReadOnlyList<string> Needed, string? BindImporter, LinkedLibc? Libc)
{
    /// <summary>Reads a program that a dynamic linker loads.</summary>
    /// <param name="program">The program.</param>
    /// <param name="loader">The path of its dynamic linker.</param>
    /// <param name="library">The path of the library that is preloaded.</param>
    /// <exception cref="ElfFormatException">Its symbols can't be read.</exception>
    public static DynamicLinking Read(ProgramFile program, byte[] loader, string library)
    {
        var shared = SharedObject.Read(ElfImage.Read(program.ReadAll()));
        var libc = LinkedLibc.Find(loader, library);
        var importer = ImportsBind(shared) ? Path.GetFileName(Encoding.UTF8.GetString(program.Path)) : shared.Needed.FirstOrDefault(needed => libc?.Beside(needed) is { } other && ImportsBind(other));
        return new DynamicLinking(shared.Needed, importer, libc);
    }

    private static bool ImportsBind(SharedObject file) => file.Symbols.Any(static symbol => symbol is { Name: "bind", IsImported: true });
}
