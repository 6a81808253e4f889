using TestSupport;

namespace HookSources;

/// <summary>The snippets in <c>Snippets</c>, each a file with members of a hook's type, its method <c>Body</c> among
/// them.</summary>
public static class SnippetFiles
{
    private static readonly string s_root = Path.Combine(RepositoryFiles.Root, "tests/HookSources/Snippets");

    /// <summary>The snippets below a directory, each labelled with its path there: <c>HOOK037/CrcTable</c>.</summary>
    public static IEnumerable<TheoryDataRow<string>> Below(string directory)
    {
        var root = Path.Combine(s_root, directory);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(File.ReadAllText(path)) { Label = Path.ChangeExtension(Path.GetRelativePath(root, path), null) });
    }

    /// <summary>The same with the diagnostics that the first line names, as <c>// HOOK028</c>; none if it is code.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> WithIdsBelow(string directory) => Below(directory).Select(static snippet =>
    {
        var first = snippet.Data.Split('\n')[0];
        var ids = first.StartsWith("// HOOK", StringComparison.Ordinal) ? first["// ".Length..] : "";
        return new TheoryDataRow<string, string>(ids, snippet.Data) { Label = snippet.Label };
    });
}
