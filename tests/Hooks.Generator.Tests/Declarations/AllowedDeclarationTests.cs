using System.Text.RegularExpressions;
using Hooks.Generator.Declarations;
using Hooks.Generator.Tests.Support;
using TestSupport;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>What makes no difference raises nothing; tests of real builds call the hooks. The page lists both kinds.</summary>
public partial class AllowedDeclarationTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "docs/reference/attributes-and-modifiers.md"));

    public static TheoryData<string> Sources => [.. AllowedDeclarations.All.Select(static row => row.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task It_raises_nothing(string source) =>
        Assert.Empty(await BuildRun.ErrorsOf(HookCompilation.Of(AllowedDeclarations.Attributes, source)));

    [Fact]
    public void The_page_lists_what_makes_no_difference_and_nothing_else() => Assert.Equal(
        AllowedDeclarations.All.Select(static row => $"{row.Section}: {row.What}").Distinct().Order(StringComparer.Ordinal),
        Rows().Where(static row => row.Says.StartsWith("no difference", StringComparison.Ordinal))
            .SelectMany(static row => row.What.Select(what => $"{row.Section}: {what}"))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_lists_every_attribute_that_is_refused()
    {
        var refused = AttributeRules.Reasons.Keys.Select(static name => $"[{name.Split('.')[^1][..^"Attribute".Length]}]").ToHashSet();

        foreach (var section in (string[])["On a hook", "On an initializer"])
        {
            var listed = Rows().Where(row => row.Section == section && row.Says.Contains("HOOK018", StringComparison.Ordinal))
                .SelectMany(static row => row.What)
                .Where(static what => what.StartsWith('[') && what != "[OverloadResolutionPriority]");
            Assert.Equal(refused.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        }
    }

    /// <remarks>Attributes that the runtime doesn't have, and so can't stand in the shared table.</remarks>
    [Theory]
    [InlineData("System.Diagnostics.CodeAnalysis", "Experimental")]
    [InlineData("Windows.Foundation.Metadata", "Deprecated")]
    [InlineData("Windows.Foundation.Metadata", "Experimental")]
    [InlineData("System.Runtime", "RuntimeExport")]
    [InlineData("System.Runtime", "RuntimeImport")]
    [InlineData("System.Runtime.CompilerServices", "Intrinsic")]
    public async Task What_the_compilers_know_by_its_name_is_refused_whoever_declares_it(string space, string name)
    {
        var source = $$"""
            #pragma warning disable CS9113
            namespace {{space}} { internal class {{name}}Attribute(string id = "", int kind = 0, uint version = 0) : System.Attribute; }
            namespace Sample
            {
                internal static partial class C
                {
                    [{{space}}.{{name}}("id"), Intercept("f")] private static partial int F() => Next.F();
                    [{{space}}.{{name}}("id"), HookInitializer] internal static void Set() { }
                }
            }
            """;

        var errors = await BuildRun.ErrorsOf(HookCompilation.Of(source));

        Assert.Equal(["HOOK018", "HOOK018"], errors.Select(static error => error.Id));
    }

    /// <remarks>If no analyzer runs, this one is exported all the same.</remarks>
    [Fact]
    public async Task An_export_of_its_own_is_refused()
    {
        var source = """
            internal static partial class C
            {
                [System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = "f"), Intercept("f")]
                private static partial int F() => Next.F();
            }
            """;

        Assert.Equal(["HOOK018"], (await BuildRun.ErrorsOf(HookCompilation.Of(source))).Select(static error => error.Id));
    }

    [Theory]
    [InlineData("[Prefer(1)] private static int F(long x) => 1;")]
    [InlineData("[Prefer(1)] private static int F(in int x) => 1;")]
    [InlineData("[Prefer(1)] private static int F<T>(T x) => 1;")]
    public async Task A_method_that_could_be_called_in_the_hooks_place_is_refused(string overload)
    {
        var source = $$"""
            using Prefer = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;
            internal static partial class C { [Intercept("f")] private static partial int F(int x) => x; {{overload}} }
            """;

        Assert.Equal(["HOOK018"], (await BuildRun.ErrorsOf(HookCompilation.Of(source))).Select(static error => error.Id));
    }

    private static IEnumerable<(string Section, string[] What, string Says)> Rows()
    {
        var section = "";
        foreach (var line in s_lines)
        {
            section = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : section;
            if (line.Split('|') is [_, var what, var says, _] && Quoted.Matches(what) is { Count: > 0 } quoted)
            {
                yield return (section, [.. quoted.Select(static match => match.Groups[1].Value)], says.Trim());
            }
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }
}
