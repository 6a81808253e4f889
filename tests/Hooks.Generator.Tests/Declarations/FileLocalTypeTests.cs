using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>A hook in a file-local type is reported by the generator: the compiler runs no analyzer then.</summary>
public class FileLocalTypeTests
{
    private const string Hook = """[Intercept("close")] private static partial int Close(int descriptor) => Next.Close(descriptor);""";

    [Theory]
    [InlineData($"file static partial class [|Sample|] {{ {Hook} }}")]
    [InlineData($"file partial struct [|Sample|] {{ {Hook} }}")]
    [InlineData($"file partial interface [|Sample|] {{ {Hook} }}")]
    [InlineData($"file partial class [|Sample|] {{ internal static partial class Inner {{ {Hook} }} }}")]
    [InlineData($"namespace Deep {{ unsafe file partial class [|Sample|] {{ {Hook} }} }}")]
    [InlineData("""file class [|Sample|] { [Intercept("close")] private static int Close(int descriptor) => 0; }""")]
    public void It_is_named(string marked)
    {
        var source = MarkedSource.Parse(marked);

        var (reported, generated) = Run(source.Text);

        Assert.Empty(generated);
        Assert.Equal([("HOOK019", source.Spans[0])], reported);
    }

    [Theory]
    [InlineData($"internal static partial class Sample {{ {Hook} }}")]
    [InlineData("file static class Sample { internal static int Close(int descriptor) => 0; }")]
    [InlineData("""file static class Sample { [System.Obsolete("a")] internal static int Close(int descriptor) => 0; }""")]
    public void A_file_local_type_without_a_hook_is_left_alone(string source) => Assert.Empty(Run(source).Reported);

    private static (IEnumerable<(string Id, TextSpan Span)> Reported, IEnumerable<string> Generated) Run(string source)
    {
        var result = GeneratorRun.First(HookCompilation.Of(source)).Driver.GetRunResult();
        return (
            result.Diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)),
            result.Results.Single().GeneratedSources.Select(static file => file.HintName));
    }
}
