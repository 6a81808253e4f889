using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>Wrong hooks, each in a file and a namespace of its own, in one build: it says of each what is wrong, once.</summary>
public sealed partial class WrongHookTests : IClassFixture<HookProject>
{
    private readonly HookProject _project;

    public WrongHookTests(HookProject project)
    {
        _project = project;
        _project.Clear();
    }

    /// <summary>Hooks that differ from libc's function.</summary>
    private static readonly (string Id, string Source)[] s_signatures =
    [
        ("HOOK020", """unsafe partial class C { [Intercept("bind")] private static partial int F(int s, SockAddr* a) => Next.F(s, a); }"""),
        ("HOOK021", """partial class C { [Intercept("close")] private static partial int F(long d) => Next.F(d); }"""),
        ("HOOK022", """partial class C { [Intercept("dup")] private static partial void F(int d) => Next.F(d); }"""),
        ("HOOK025", """unsafe partial class C { [Intercept("fcntl")] private static partial int F(int d, int c, float x) => Next.F(d, c, x); }"""),
    ];

    [Fact]
    public void A_mistake_is_one_error()
    {
        (string Id, string Source)[] wrong = [.. WrongDeclarations.Reported, .. s_signatures];

        var build = Build(wrong.Select(static hook => hook.Source));

        Assert.Equal(wrong.Select(static (hook, number) => $"{number}: {hook.Id}"), ErrorsOf(build));
        Assert.Equal(wrong.Length, build.Errors.Count);
    }

    [Fact]
    public void A_mistake_that_the_compiler_finds_itself_is_its_error()
    {
        var build = Build(WrongDeclarations.StoppedByTheCompiler.Select(static hook => hook.Source));

        Assert.Equal(
            WrongDeclarations.StoppedByTheCompiler.SelectMany(static (hook, number) => hook.Compiler.Select(id => $"{number}: {id}")),
            ErrorsOf(build));
    }

    [Fact]
    public void Where_no_analyzer_runs_the_audit_names_every_one_of_them()
    {
        // A symbol that two types intercept stops the native compiler itself (RejectedCodeTests).
        var wrong = WrongDeclarations.Reported.Where(static hook => !(hook.Id == "HOOK010" && hook.Source.Contains("class D", StringComparison.Ordinal))).ToArray();

        var build = Build(wrong.Select(static hook => hook.Source), "-p:RunAnalyzers=false");

        var audited = build.Errors.Where(static error => AuditError.IsMatch(error)).ToArray();
        Assert.True(build.Errors.Count == audited.Length, build.Output);
        Assert.All(
            wrong,
            (_, number) => Assert.Contains(audited, error => error.Contains($"N{number}.", StringComparison.Ordinal)));
    }

    private BuildResult Build(IEnumerable<string> sources, params string[] arguments)
    {
        foreach (var (number, source) in sources.Index())
        {
            var plain = source
                .Replace("[|", "", StringComparison.Ordinal)
                .Replace("|]", "", StringComparison.Ordinal)
                .Replace("\"f\"", $"\"f{number}\"", StringComparison.Ordinal)
                .Replace("\"g\"", $"\"g{number}\"", StringComparison.Ordinal);
            _project.Write($"N{number}.cs", $"namespace N{number} {{ {plain} }}");
        }

        var build = _project.Build(arguments).Failed();
        Assert.False(File.Exists(_project.Library));
        return build;
    }

    /// <summary>What is said of each file, and of what was generated for it, in the order of the files.</summary>
    private static IEnumerable<string> ErrorsOf(BuildResult build) => build.Errors
        .Select(static error => FileError.Match(error))
        .Select(static match => (Number: int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Id: match.Groups[2].Value))
        .OrderBy(static error => error.Number)
        .Select(static error => $"{error.Number}: {error.Id}");

    [GeneratedRegex(@"\bN(\d+)\.\S*\(\d+,\d+\): error (\w+)")]
    private static partial Regex FileError { get; }

    [GeneratedRegex("error HOOKSDK1(01|15|16|21): ")]
    private static partial Regex AuditError { get; }
}
