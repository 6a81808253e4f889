using Hooks.Generator.Pipeline;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Pipeline;

/// <summary>What hooks are read from: an edit elsewhere that can't change them costs nothing, and one that can is seen.</summary>
public class DeclarationEditTests
{
    private const string Hook = """
        namespace Sample;

        internal static partial class FileHooks
        {
            [Intercept(Names.Symbol)]
            private static partial int Close(Descriptor descriptor) => Next.Close(descriptor);
        }
        """;

    private const string Other = """
        namespace Sample;

        internal static class Names
        {
            internal const string Symbol = "close";

            internal static int One() { return 1; }
        }

        internal struct Descriptor
        {
            public int Number { get => field; set { field = value; } }
        }
        """;

    [Theory]
    [InlineData("return 1;", "return 2;")]
    [InlineData("{ return 1; }", "=> 1;")]
    [InlineData("internal const", "/* a name */ internal  const")]
    public void A_hook_is_not_read_again_where_nothing_was_declared_anew(string before, string after)
    {
        var run = Edit(before, after);

        var hooks = Assert.Single(run.Driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Hooks]);
        Assert.All(hooks.Outputs, static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("\"close\"", "\"dup\"")]
    [InlineData("internal struct Descriptor", "internal struct Another")]
    [InlineData("public int Number", "public object Number")]
    [InlineData("get => field; set { field = value; }", "get => 0; set { } } private object Own { get => field; set { }")]
    public void What_a_hook_refers_to_in_another_file_is_seen(string before, string after)
    {
        var run = Edit(before, after);

        Assert.NotEqual(GeneratedSources(GeneratorRun.Of(Hook, Other)), GeneratedSources(run));
    }

    [Fact]
    public void A_method_that_loses_its_body_is_seen()
    {
        var compilation = HookCompilation.Of(Hook, Other);
        var edited = Hook.Replace("=> Next.Close(descriptor);", ";", StringComparison.Ordinal);

        var run = GeneratorRun.First(compilation).Again(WithFile(compilation, "File0.cs", edited));

        Assert.NotEqual(GeneratedSources(GeneratorRun.Of(Hook, Other)), GeneratedSources(run));
    }

    [Fact]
    public void A_new_reference_is_seen()
    {
        var compilation = HookCompilation.Of(Hook, Other);
        var withoutHooks = compilation.RemoveReferences(compilation.References.Where(static reference => reference.Display!.Contains("Hooks.", StringComparison.Ordinal)));

        var first = GeneratorRun.First(withoutHooks);
        var run = first.Again(compilation);

        Assert.Empty(first.Sources);
        Assert.Equal(GeneratedSources(GeneratorRun.Of(Hook, Other)), GeneratedSources(run));
    }

    [Fact]
    public void A_file_that_is_gone_is_seen()
    {
        var compilation = HookCompilation.Of(Hook, Other);

        var run = GeneratorRun.First(compilation).Again(
            compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Single(static tree => tree.FilePath == "File0.cs")));

        Assert.Empty(run.Sources);
    }

    private static GeneratorRun Edit(string before, string after)
    {
        var compilation = HookCompilation.Of(Hook, Other);
        var edited = Other.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Other, edited);
        return GeneratorRun.First(compilation).Again(WithFile(compilation, "File1.cs", edited));
    }

    private static CSharpCompilation WithFile(CSharpCompilation compilation, string path, string source) =>
        compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(tree => tree.FilePath == path), HookCompilation.Parse(source, path));

    private static IEnumerable<string> GeneratedSources(GeneratorRun run) =>
        run.Sources.Select(static source => $"{source.HintName}\n{source.SourceText}");
}
