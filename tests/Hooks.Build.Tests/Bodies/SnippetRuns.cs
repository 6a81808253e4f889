
namespace Hooks.Build.Tests.Bodies;

/// <summary>Snippets as one library in a process and on .NET, with several values.</summary>
internal static class SnippetRuns
{
    /// <summary>Small positions and counts, one below them, one that a conversion cuts, and the ends of the range.</summary>
    public static readonly long[] Values = [0, 1, 2, 3, -1, 100, 0x7_1234_5678, long.MinValue, long.MaxValue];

    /// <summary>Builds and runs snippets.</summary>
    /// <returns>For each of them, what is wrong with it; empty if it does what it does on .NET.</returns>
    public static string[] Differences(IReadOnlyList<string> snippets, IReadOnlyList<long> values, string architecture = "x64")
    {
        using var library = SnippetLibrary.Of(SnippetGroup.Hooks(snippets), architecture);
        if (!library.IsBuilt)
        {
            return Errors(snippets, library.Errors);
        }

        using var host = new NativeHost(architecture);
        using var here = architecture == "x64" ? null : new NativeHost();
        var native = host.Run(library.Path, snippets.Count, values);
        var ordinary = new OrdinaryRuntime(snippets, (here ?? host).Functions);
        var expected = values.ToDictionary(static value => value, ordinary.Run);
        return [.. snippets.Select((members, number) => string.Concat(values
            .Where(value => !native[(number, value)].IsEqual(expected[value][number]))
            .Select(value => $"Body({value}): .NET: {expected[value][number]}; the library: {native[(number, value)]}\n{members}\n")))];
    }

    /// <summary>Builds each one alone to find those that the library can't be built with.</summary>
    private static string[] Errors(IReadOnlyList<string> snippets, string all)
    {
        var errors = new string[snippets.Count];
        Parallel.For(0, snippets.Count, number => errors[number] = SnippetLibrary.Build(SnippetSource.Of(snippets[number])));
        return errors.Any(static error => error.Length != 0) ? errors : [.. snippets.Select(_ => $"Together: {all}")];
    }
}
