using System.Collections.Concurrent;

namespace Hooks.Build.Tests.Bodies;

/// <summary>The snippets that the body check refuses, each built alone, as many at once as there are processors.</summary>
public sealed class RejectedSnippetBuilds
{
    private readonly ConcurrentDictionary<string, string> _errors = new();

    public RejectedSnippetBuilds() => Parallel.ForEach(
        RefusedSnippets.All.Concat(OptimizerDependentSnippets.All).Select(static row => row.Data),
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
        members => _errors[members] = SnippetLibrary.Build(SnippetSource.Of(MarkedSource.Parse(members).Text)));

    /// <summary>What the native compiler, the linker and the audit object to; empty if it is a library.</summary>
    public string ErrorsOf(string members) => _errors[members];
}
