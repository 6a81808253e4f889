using Hooks.Generator.Analyzers;
using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>A type of the author's that stands in place of what the generated code names is reported, whatever the
/// compiler makes of it.</summary>
public class HiddenNameTests
{
    private const string Hook = """
        namespace Sample
        {
            internal static partial class FileHooks
            {
                [HookInitializer]
                internal static void Initialize() { }

                [Intercept("close")]
                private static partial int Close(int descriptor) => Next.Close(descriptor);
            }
        }
        """;

    [Theory]
    [InlineData("namespace Hooks { class [|Errno|]; }")]
    [InlineData("namespace Hooks { static class [|Interposition|]; }")]
    [InlineData("namespace Hooks { class [|Generated|]; }")]
    [InlineData("namespace Hooks.Generated { static class [|HookLibrary|]; }")]
    [InlineData("namespace System { class [|Threading|]; }")]
    [InlineData("namespace System.Threading { static class [|Interlocked|]; }")]
    [InlineData("namespace System.Runtime.CompilerServices { enum [|MethodImplOptions|] { NoInlining = 8 } }")]
    [InlineData("namespace System.Runtime.CompilerServices { class [|MethodImplAttribute|] : Attribute; }")]
    [InlineData("namespace System.Runtime.InteropServices { class [|UnmanagedCallersOnlyAttribute|] : Attribute; }")]
    public async Task It_is_the_only_error(string marked)
    {
        var source = MarkedSource.Parse(marked);

        var (reported, errors) = await Run(source.Text);

        Assert.Equal([("HOOK029", source.Spans[0])], reported.Select(static error => (error.Id, error.Location.SourceSpan)));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("class [|Hooks|];")]
    [InlineData("static partial class [|Hooks|] { [Intercept(\"dup\")] private static partial int Dup(int descriptor) => Next.Dup(descriptor); }")]
    [InlineData("class [|System|];")]
    [InlineData("namespace System { class [|Runtime|]; }")]
    public async Task Where_the_compiler_misses_the_namespace_it_is_reported_too(string marked)
    {
        var source = MarkedSource.Parse(marked);

        var (reported, errors) = await Run(source.Text);

        Assert.Equal([("HOOK029", source.Spans[0])], reported.Select(static error => (error.Id, error.Location.SourceSpan)));
        Assert.DoesNotContain(errors, static error => error.Location.SourceTree?.FilePath.Contains(typeof(HookGenerator).FullName!, StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("namespace My.Hooks { class Errno; }")]
    [InlineData("namespace Sample { class Hooks; class System; class Generated; }")]
    [InlineData("class Errno; class Interlocked; class HookLibrary;")]
    [InlineData("namespace Hooks { class Mine; } namespace Hooks.Generated { class Mine; }")]
    public async Task Another_type_of_such_a_name_hides_nothing(string source)
    {
        var (reported, errors) = await Run(source);

        Assert.Empty(reported);
        Assert.Empty(errors);
    }

    private static async Task<(IEnumerable<Diagnostic> Reported, IEnumerable<Diagnostic> Errors)> Run(string source)
    {
        CSharpGeneratorDriver
            .Create([new HookGenerator().AsSourceGenerator()], parseOptions: HookCompilation.Language)
            .RunGeneratorsAndUpdateCompilation(HookCompilation.Of(source, Hook), out var output, out var diagnostics, TestContext.Current.CancellationToken);
        return (diagnostics.Concat(await AnalyzerRun.Of(output, new LanguageAnalyzer())), HookCompilation.Errors(output));
    }
}
