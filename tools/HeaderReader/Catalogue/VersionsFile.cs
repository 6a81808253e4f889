using System.Text;
using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>The list of the functions that a reference without a version doesn't bind to as headers declare them today.</summary>
/// <param name="Text">A function a line, sorted by symbol.</param>
/// <param name="Summary">What is told to who generates it.</param>
internal sealed record VersionsFile(string Text, string Summary)
{
    /// <summary>Reads the libraries of this machine.</summary>
    /// <param name="catalogue">The text of the catalogue.</param>
    public static VersionsFile Generate(string catalogue)
    {
        (string Name, HashSet<string> Functions)[] processors =
        [
            ("x64", [.. HeaderSet.Glibc.Libraries.SelectMany(SymbolVersions.WithOldBase)]),
            ("arm64", [.. HeaderSet.GlibcOnArm64.Libraries.SelectMany(SymbolVersions.WithOldBase)]),
        ];
        var lines = catalogue.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line[..line.IndexOf(' ')])
            .Where(symbol => processors.Any(processor => processor.Functions.Contains(symbol)))
            .Select(symbol => string.Join(' ', processors.Where(processor => processor.Functions.Contains(symbol)).Select(static processor => processor.Name).Prepend(symbol)))
            .ToArray();
        var text = new StringBuilder("""
            # The functions of glibc with several versions of which the oldest, that of the library's first release, is not the
            # code of the default one, and the processors for which that is so. The dynamic linker binds a reference without a
            # version to the oldest. Written by tools/HeaderReader. musl has one version of everything.

            """.ReplaceLineEndings("\n")).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new VersionsFile(text.ToString(), $"{lines.Length} functions");
    }
}
