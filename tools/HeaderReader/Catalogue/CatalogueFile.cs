using System.Text;
using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>The text of the catalogue, and how much is in it.</summary>
/// <param name="Text">A function a line, sorted by symbol.</param>
/// <param name="Summary">What is told to who generates it.</param>
internal sealed record CatalogueFile(string Text, string Summary)
{
    /// <summary>Reads the headers of this machine.</summary>
    public static CatalogueFile Generate()
    {
        var glibc = LibcFunctions.Read(HeaderSet.Glibc);
        var musl = LibcFunctions.Read(HeaderSet.Musl);
        Architectures.MustAgree(glibc, LibcFunctions.Read(HeaderSet.GlibcOnArm64));

        var entries = glibc.Prototypes.Keys.Union(musl.Prototypes.Keys)
            .Where(IsCallable)
            .Order(StringComparer.Ordinal)
            .Select(symbol => Entry.Of(symbol, glibc, musl))
            .ToArray();
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            text.Append(entry.Line).Append('\n');
        }

        var counts = entries.CountBy(static entry => entry.Mark).OrderBy(static pair => pair.Key);
        return new CatalogueFile(
            text.ToString(),
            $"{entries.Length} functions ({string.Join(", ", counts.Select(static pair => $"'{pair.Key}' {pair.Value}"))}), {text.Length} bytes");
    }

    /// <summary>Leaves out what C declares but no program calls by that name: the section marks of a linker.</summary>
    private static bool IsCallable(string symbol) => symbol is not ("_init" or "_fini");
}
