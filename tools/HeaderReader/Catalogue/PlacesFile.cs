using System.Text;
using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>The list of the functions that are in glibc, and not in the libc.so.6 of every version since 2.34.</summary>
/// <param name="Text">A function a line, sorted by symbol.</param>
/// <param name="Summary">What is told to who generates it.</param>
internal sealed record PlacesFile(string Text, string Summary)
{
    /// <summary>The oldest glibc that a library serves unless it is built for an older one.</summary>
    private static readonly Version s_oldest = new(2, 34);

    /// <summary>Reads the libraries of this machine.</summary>
    /// <param name="catalogue">The text of the catalogue.</param>
    public static PlacesFile Generate(string catalogue)
    {
        var libraries = HeaderSet.Glibc.Libraries.Select(static path => (Name: Path.GetFileName(path), Functions: SymbolVersions.Of(path))).ToArray();
        var onArm64 = HeaderSet.GlibcOnArm64.Libraries.SelectMany(static path => SymbolVersions.Of(path).Keys).ToHashSet();
        var lines = catalogue.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' ', 3))
            .Where(static words => words[1] != "m")
            .Select(words => Place(words[0], libraries, onArm64))
            .OfType<string>()
            .ToArray();
        var text = new StringBuilder("""
            # The functions of glibc that not every process has: those that are in another library than libc.so.6, which has what
            # libdl, libpthread and librt had before 2.34; those that only a later glibc than 2.34 has, with its version; and those
            # that only glibc for x64 has. Written by tools/HeaderReader. musl has all of its functions in one library.

            """.ReplaceLineEndings("\n")).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new PlacesFile(text.ToString(), $"{lines.Length} functions");
    }

    private static string? Place(string symbol, (string Name, Dictionary<string, Version> Functions)[] libraries, HashSet<string> onArm64)
    {
        var (library, since) = libraries
            .Where(library => library.Functions.ContainsKey(symbol))
            .Select(library => (library.Name, library.Functions[symbol]))
            .FirstOrDefault((libraries[0].Name, HeaderSource.NewerFunctions.GetValueOrDefault(symbol, new Version())));
        var isNew = since > s_oldest;
        var isX64Only = !onArm64.Contains(symbol) && !HeaderSource.NewerFunctions.ContainsKey(symbol);
        return library == libraries[0].Name && !isNew && !isX64Only
            ? null
            : symbol + " " + library + (isNew ? $" {since}" : "") + (isX64Only ? " x64" : "");
    }
}
