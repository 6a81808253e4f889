using Hooks.Generator.Declarations;
using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>Whatever the compiler says of code that expects more of .NET: the generator and the analyzers say what to write
/// instead, also where an error in a declaration keeps the analyzers from running, and nothing points into a generated file.</summary>
public class FamiliarCodeTests
{
    [Theory]
    [MemberData(nameof(FamiliarCode.All), MemberType = typeof(FamiliarCode))]
    public async Task It_works_or_a_diagnostic_says_what_to_write_instead(string ids, string members)
    {
        var compilation = HookCompilation.Of(SnippetSource.Of(members));

        var generated = GeneratorRun.First(compilation).Driver.GetRunResult().Diagnostics;
        var errors = await BuildRun.ErrorsOf(compilation);

        // Which others of .NET's names are there depends on where the compiler stops.
        var own = generated.Concat(errors).Where(static error => error.Id.StartsWith("HOOK", StringComparison.Ordinal)).Select(static error => error.Id).Distinct().ToArray();
        Assert.Equal(ids, ids == "HOOK055" ? own.FirstOrDefault() : string.Join(' ', own));
        Assert.All(errors, error => Assert.True(error.Location.SourceTree?.FilePath == "File0.cs" && ids != "", $"{error}"));
    }

    [Fact]
    public void A_using_directive_for_what_is_not_there_is_reported()
    {
        var source = MarkedSource.Parse("using System; using [|System.IO|]; using static [|System.Console|]; using T = [|System.Threading.Tasks.Task|]; namespace N { using [|System.Net.Sockets|]; }");

        var diagnostics = GeneratorRun.First(HookCompilation.Of(source.Text)).Driver.GetRunResult().Diagnostics;

        Assert.Equal(source.Spans, diagnostics.Where(static one => one.Id == "HOOK055").Select(static one => one.Location.SourceSpan).Distinct().Order());
    }

    [Fact]
    public void What_is_said_to_be_missing_is_missing()
    {
        var compilation = HookCompilation.Of("");
        var types = compilation.References
            .Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .SelectMany(static assembly => Types(assembly.GlobalNamespace))
            .Where(static type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(static type => type.Name);

        Assert.Empty(types.Intersect(MissingApis.Types.Keys.SelectMany(static name => new[] { name, $"{name}Attribute" })));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
