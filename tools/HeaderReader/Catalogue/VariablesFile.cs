using System.Text;
using HeaderReader.Libc;

namespace HeaderReader.Catalogue;

/// <summary>The list of the variables that libc's libraries export.</summary>
/// <param name="Text">A variable a line, sorted by symbol.</param>
/// <param name="Summary">What is told to who generates it.</param>
internal sealed record VariablesFile(string Text, string Summary)
{
    /// <summary>Reads the libraries of this machine.</summary>
    public static VariablesFile Generate()
    {
        var libraries = HeaderSet.Glibc.Libraries.Select(static path => (Name: Path.GetFileName(path), Variables: Exports.VariablesOf([path]))).ToArray();
        var glibc = libraries.SelectMany(static library => library.Variables).ToHashSet();
        var musl = Exports.VariablesOf(HeaderSet.Musl.Libraries);
        string[] lines =
        [
            .. glibc.Union(musl).Order(StringComparer.Ordinal)
                .Select(symbol => $"{symbol} {(!musl.Contains(symbol) ? 'g' : !glibc.Contains(symbol) ? 'm' : '=')}{OtherLibrary(symbol)}"),
        ];
        var text = new StringBuilder("""
            # The variables that libraries of glibc (g), of musl (m) or of both (=) export, and glibc's library if that is not
            # libc.so.6. Written by tools/HeaderReader.

            """.ReplaceLineEndings("\n")).Append('\n');
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new VariablesFile(text.ToString(), $"{lines.Length} variables");

        string OtherLibrary(string symbol) =>
            glibc.Contains(symbol) && !libraries[0].Variables.Contains(symbol) ? $" {libraries.First(library => library.Variables.Contains(symbol)).Name}" : "";
    }
}
