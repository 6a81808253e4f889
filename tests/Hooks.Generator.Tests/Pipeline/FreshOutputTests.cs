using Hooks.Generator.Tests.Fuzzing;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Tests.Pipeline;

/// <summary>What was generated for a project as it was isn't left standing: what changed outside of the declarations' own
/// words counts as well.</summary>
public class FreshOutputTests
{
    private const string Hook = """
        namespace Sample;

        internal static unsafe partial class FileHooks
        {
            [Intercept("dup")]
            private static partial int Dup(int descriptor)
            {
                return Next.Dup(descriptor);
            }

            internal static string Name() { return "a"; }

            [Intercept("text")]
            private static partial int Text(string? text) => Next.Text(text);
        }
        """;

    [Theory]
    [InlineData("[Intercept(\"dup\")]", "[Intercept(\"dup\")]]")]
    [InlineData("int descriptor)", "int descriptor))")]
    [InlineData("return Next.Dup(descriptor);", "return Next.Dup(descriptor);}")]
    [InlineData("return Next.Dup(descriptor);", "if (descriptor == 0) {")]
    [InlineData("return Next.Dup(descriptor);", "#if")]
    [InlineData("return Next.Dup(descriptor);", "/*")]
    [InlineData("return \"a\";", "return \"a;")]
    [InlineData("internal static unsafe partial class", "internal static unsafe partial clas")]
    [InlineData("private static partial int Dup", "private static partial int . Dup")]
    [InlineData("namespace Sample;", "namespace Sample;;;} }")]
    [InlineData("private static partial int Dup", "#pragma\nprivate static partial int Dup")]
    public void A_syntax_error_that_is_gone_leaves_nothing_behind(string right, string wrong)
    {
        var source = HookCompilation.Of(Hook);
        var broken = WithText(source, Hook.Replace(right, wrong, StringComparison.Ordinal));
        Assert.NotEmpty(broken.SyntaxTrees[^1].GetDiagnostics(TestContext.Current.CancellationToken));

        AssertFresh(source, broken, source);
    }

    [Fact]
    public void A_nullable_directive_is_seen_wherever_it_is()
    {
        var source = HookCompilation.Of(Hook);

        AssertFresh(
            source,
            WithText(source, Hook.Replace("return Next.Dup", "\n#nullable disable\nreturn Next.Dup", StringComparison.Ordinal)),
            WithText(source, "#nullable disable\n" + Hook),
            source);
    }

    /// <remarks>The errors of its generated half are reported there.</remarks>
    [Theory]
    [InlineData("namespace Sample;", "// moved\nnamespace Sample;")]
    [InlineData("private static partial int Text(", "private static  partial int Text(")]
    [InlineData("private static partial int Text(", "private static partial int /* of a */ Text(")]
    [InlineData("return \"a\"; }", "return \"a\"; \n}")]
    public void The_place_of_a_method_that_cannot_be_a_hook_is_seen(string before, string after)
    {
        var source = HookCompilation.Of(Hook);

        AssertFresh(source, WithText(source, Hook.Replace(before, after, StringComparison.Ordinal)), source);
    }

    [Fact]
    public void The_version_of_the_language_is_seen()
    {
        const string Property = """
            public struct Number { public object Value { get => field; set { field = value; } } }
            static partial class Hooks1 { [Intercept("dup")] private static partial Number Dup(Number number) => Next.Dup(number); }
            """;
        var source = HookCompilation.Of(Property);
        var older = Parsed(source, HookCompilation.Language.WithLanguageVersion(LanguageVersion.CSharp13));

        AssertFresh(source, older, source);
        AssertFresh(older, source);
    }

    [Fact]
    public void Preprocessor_symbols_are_seen()
    {
        var source = HookCompilation.Of("#if OTHER\n" + Hook + "\n#endif");
        var defined = Parsed(source, HookCompilation.Language.WithPreprocessorSymbols("OTHER"));

        AssertFresh(source, defined, source);
    }

    [Fact]
    public void The_name_of_the_assembly_is_seen()
    {
        using var image = new MemoryStream();
        Assert.True(HookCompilation.Of(HookProjects.Friend).WithAssemblyName("Shown").Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var source = HookCompilation
            .Of("static partial class Hooks1 { [Intercept(Shown.Names.Symbol)] private static partial Shown.Number F(Shown.Number x) => Next.F(x); }")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        AssertFresh(source, source.WithAssemblyName("Friend"), source);
        AssertFresh(source.WithAssemblyName("Friend"), source);
    }

    [Fact]
    public void The_path_of_a_file_is_seen()
    {
        var source = HookCompilation.Of(Hook);
        var tree = source.SyntaxTrees[^1];

        AssertFresh(source, source.ReplaceSyntaxTree(tree, tree.WithFilePath("Hooks.Generator.HookGenerator/Made.cs")), source);
    }

    [Fact]
    public void Options_and_references_are_seen()
    {
        var source = HookCompilation.Of(Hook);

        AssertFresh(
            source,
            source.WithOptions(source.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
            source.WithOptions(source.Options.WithAllowUnsafe(false)),
            source.RemoveAllReferences(),
            source.WithReferences(source.References.Select(static reference => reference.WithAliases(["other"]))),
            source);
    }

    /// <summary>One driver, which sees these one after the other, writes for each what a new one writes.</summary>
    private static void AssertFresh(params CSharpCompilation[] states)
    {
        var driver = NewDriver(states[0]).RunGenerators(states[0], TestContext.Current.CancellationToken);
        foreach (var state in states)
        {
            driver = driver.WithUpdatedParseOptions(LanguageOf(state)).RunGenerators(state, TestContext.Current.CancellationToken);
            Assert.Equal(GeneratedSources(NewDriver(state).RunGenerators(state, TestContext.Current.CancellationToken)), GeneratedSources(driver));
        }
    }

    private static CSharpGeneratorDriver NewDriver(CSharpCompilation compilation) =>
        CSharpGeneratorDriver.Create([new HookGenerator().AsSourceGenerator()], parseOptions: LanguageOf(compilation));

    private static CSharpParseOptions LanguageOf(CSharpCompilation compilation) => (CSharpParseOptions)compilation.SyntaxTrees[0].Options;

    private static CSharpCompilation WithText(CSharpCompilation compilation, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], compilation.SyntaxTrees[^1].WithChangedText(SourceText.From(text)));

    private static CSharpCompilation Parsed(CSharpCompilation compilation, CSharpParseOptions language) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.ToString(), language, tree.FilePath)));

    private static IEnumerable<string> GeneratedSources(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => $"{source.HintName}\n{source.SourceText}");
}
