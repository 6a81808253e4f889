namespace HookSources;

/// <summary>Many snippets as one file, each in a namespace of its own: what costs the most is the start of the compilers.</summary>
public static class SnippetGroup
{
    /// <summary>The symbol of a snippet.</summary>
    public static string Symbol(int number) => $"snippet{number}";

    /// <summary>The type of a snippet.</summary>
    public static string Type(int number) => $"S{number}.H";

    /// <summary>A file of hooks that answer by themselves.</summary>
    public static string Hooks(IEnumerable<string> snippets) => File(snippets, static number =>
        $"[Intercept(\"{Symbol(number)}\")] private static partial long Entry(long x) => Body(x);");

    /// <summary>A file of hooks that pass the call on.</summary>
    public static string HooksThatPassOn(IEnumerable<string> snippets) => File(snippets, static number =>
        $"[Intercept(\"{Symbol(number)}\")] private static partial long Entry(long x) {{ {SnippetSource.PassOn("Entry")} }}");

    /// <summary>The same code as no hooks, for the whole of .NET.</summary>
    public static string OrdinaryCode(IEnumerable<string> snippets) => File(snippets, static _ =>
        "internal static long Entry(long x) => Body(x);");

    private static string File(IEnumerable<string> snippets, Func<int, string> entry) =>
        SnippetSource.Header + string.Concat(snippets.Select((members, number) =>
            $$"""
            namespace S{{number}}
            {
                internal static unsafe partial class H
                {
                    {{entry(number)}}
                    {{members}}
                }
            }

            """));
}
