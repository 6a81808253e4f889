using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>What the compiler refuses of a declaration it reports where the author wrote it. It may do so twice, as there are two
/// halves of the method.</summary>
public class CompilerErrorTests
{
    public static TheoryData<string, string> Refused => [.. DeclarationsRefusedByTheCompiler.All];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task No_error_is_in_a_generated_file_and_none_is_added(string ids, string source)
    {
        var errors = await ErrorsOf(HookCompilation.Of(source));

        Assert.DoesNotContain(errors, static error => error.Location.GetMappedLineSpan().Path.Contains(typeof(HookGenerator).FullName!, StringComparison.Ordinal));
        Assert.Equal(ids, string.Join(' ', Distinct(errors).Select(static error => error.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("[Intercept(\"f\")] private static partial int F([|Foo|]* x) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial [|Foo|]** F(int x) => null;")]
    [InlineData("[Intercept(\"f\")] private static partial int F(int x, System.Span<[|Foo|]> y) => 0;")]
    [InlineData("[Intercept(\"f\")]\n    private static partial int F(\n        int x,\n        [|Foo|] y) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial int F(delegate* unmanaged<[|Bar|], [|Foo|]*, void> x, [|Foo|] y) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial int F([|Missing|].Foo* x) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial int F(Hooks.[|Foo|]* x) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial int F<T>(T x) where T : [|Foo|] => 0;")]
    [InlineData("[Intercept(\"f\")] static partial int [|F|](int x) => 0;")]
    [InlineData("[Intercept(\"f\")] private static partial int F(int x, [|params int y|]) => 0;")]
    [InlineData("\n#line 70 \"Other.cs\"\n[Intercept(\"f\")] private static partial int F([|Foo|]* x) => 0;")]
    public async Task Both_halves_have_the_place_of_the_mistake(string member)
    {
        var source = MarkedSource.Parse($"unsafe partial class C\n{{\n    {member}\n}}\n");
        var compilation = HookCompilation.Of(source.Text);

        var errors = await ErrorsOf(compilation);

        var tree = compilation.SyntaxTrees[^1];
        Assert.Equal(
            source.Spans.Select(span => tree.GetMappedLineSpan(span)).Select(static place => (place.Path, place.StartLinePosition)),
            Distinct(errors).Select(static error => error.Location.GetMappedLineSpan()).Select(static place => (place.Path, place.StartLinePosition)).OrderBy(static place => place.StartLinePosition));
        Assert.Contains(errors, error => error.Location.SourceTree != tree);
    }

    [Theory]
    [InlineData("/a directory/größe & co.cs")]
    [InlineData("C:\\a\\b.cs")]
    [InlineData("")]
    [InlineData("quoted \"file\".cs")]
    [InlineData("two\nlines.cs")]
    public async Task A_file_can_have_any_name(string path)
    {
        const string Source = """unsafe partial class C { [Intercept("f")] private static partial int F(Foo* x) => 0; }""";

        var errors = await ErrorsOf(HookCompilation.Of().AddSyntaxTrees(HookCompilation.Parse(Source, path)));

        Assert.Equal(["CS0246"], errors.Select(static error => error.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Nothing_that_names_an_unknown_type_is_exported(string ids, string source)
    {
        if (ids.Contains("CS0246", StringComparison.Ordinal) && source.Contains("Foo", StringComparison.Ordinal) && !source.Contains("C<T>", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(
                GeneratorRun.First(HookCompilation.Of(source)).Sources,
                static file => file.SourceText.ToString().Contains("EntryPoint = \"f\"", StringComparison.Ordinal));
        }
    }

    private static async Task<Diagnostic[]> ErrorsOf(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) =>
        [.. GeneratorRun.First(compilation).Driver.GetRunResult().Diagnostics, .. await BuildRun.ErrorsOf(compilation)];

    /// <summary>Errors as they are printed.</summary>
    private static IEnumerable<Diagnostic> Distinct(IEnumerable<Diagnostic> errors) =>
        errors.DistinctBy(static error => (error.Id, error.GetMessage(null), error.Location.GetMappedLineSpan().StartLinePosition));
}
