using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>Whatever is around a hook, the compiler finds no error in a generated file.</summary>
public class CollidingDeclarationTests
{
    public static TheoryData<string> Accepted => [.. CollidingDeclarations.Accepted];

    public static TheoryData<string> Refused => [.. CollidingDeclarations.Refused];

    public static TheoryData<string> RefusedByTheCompiler => [.. CollidingDeclarations.RefusedByTheCompiler];

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task What_collides_with_nothing_compiles(string source) => Assert.Empty(await ErrorsOf(source));

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_collides_is_reported_and_no_error_is_in_a_generated_file(string source)
    {
        var errors = await ErrorsOf(source);

        Assert.Contains(errors, static error => error.Id.StartsWith("HOOK", StringComparison.Ordinal));
        Assert.DoesNotContain(errors, IsInGeneratedFile);

        // Nor that the other half of the method is missing, or there twice.
        Assert.DoesNotContain(errors, static error => error.Id is "CS0756" or "CS0759" or "CS8795");
    }

    [Theory]
    [MemberData(nameof(RefusedByTheCompiler))]
    public async Task What_the_compiler_refuses_it_refuses_in_the_authors_file_alone(string source)
    {
        var errors = await ErrorsOf(source);

        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, IsInGeneratedFile);
    }

    [Theory]
    [MemberData(nameof(HookRuleTests.All), MemberType = typeof(HookRuleTests))]
    public void A_mistake_with_a_diagnostic_of_its_own_is_not_reported_here_too(string id, string marked)
    {
        var reported = GeneratorRun.First(HookCompilation.Of(MarkedSource.Parse(marked).Text)).Driver.GetRunResult().Diagnostics;

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id != id);
    }

    /// <remarks>What the message begins with.</remarks>
    [Theory]
    [InlineData("private static int F;", "'F' can't be declared as a hook: 'C' also has a field 'F'; rename one of them")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"F\")] public int this[int x] => x;", "'F' can't be declared as a hook: 'C' also has an indexer with the name 'F'; rename one of them")]
    [InlineData("private class F;", "'F' can't be declared as a hook: 'C' also has a nested type 'F'; rename one of them")]
    [InlineData("private static int F(S* y) => 1;", "'F' can't be declared as a hook: 'C' also has a method of this name with the same parameter types; ")]
    [InlineData("", "'F' can't be declared as a hook: the type 'S' in its signature is less accessible; make 'F' private or internal")]
    public async Task The_message_names_the_conflict(string member, string expected)
    {
        var errors = await ErrorsOf($$"""
            internal struct S { public int A; }
            public unsafe partial class C { [Intercept("f")] public static partial int F(S* x) => 0; {{member}} }
            """);

        var error = Assert.Single(errors, static error => error.Id == "HOOK060");
        Assert.StartsWith(expected, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal((1, 75), (error.Location.GetLineSpan().StartLinePosition.Line, error.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Theory]
    [InlineData("asprintf", "__asprintf", "byte** text, byte* format", "Vasprintf")]
    [InlineData("fprintf", "__fprintf_chk", "void* stream, byte* format", null)]
    [InlineData("sscanf", "__isoc99_sscanf", "byte* text, byte* format", null)]
    public async Task Hooks_that_share_a_method_of_Next_return_the_same(string first, string second, string parameters, string? next)
    {
        var errors = await ErrorsOf($$"""
            internal enum Result : int { Failed = -1 }
            internal unsafe partial class C
            {
                [Intercept("{{first}}", Aliases = Aliases.Ignore)] private static partial int A({{parameters}}, VaList list) => 0;
                [Intercept("{{second}}", Aliases = Aliases.Ignore)] private static partial Result B({{parameters}}, VaList list) => 0;
            }
            """);

        Assert.DoesNotContain(errors, IsInGeneratedFile);
        var conflicts = errors.Where(static error => error.Id == "HOOK060").Select(static error => error.GetMessage(null)).ToArray();
        Assert.Equal(next is null ? 0 : 1, conflicts.Length);
        Assert.All(conflicts, message => Assert.StartsWith($"'B' can't be declared as a hook: it shares 'Next.{next}' with 'A', which returns 'int'; return the same type", message, StringComparison.Ordinal));
    }

    /// <remarks>What follows a <c>using</c> in a type is no longer in the type.</remarks>
    [Theory]
    [InlineData("private class D { internal struct P { public int A; } }", "D.P")]
    [InlineData("protected class D { internal struct P { public int A; } }", "D.P")]
    [InlineData("private protected class D { protected struct P { public int A; } }", "D.P")]
    [InlineData("private struct S { public int A; }", "S")]
    [InlineData("protected internal struct S { public int A; }", "S")]
    public async Task Code_outside_of_types_ends_no_search_for_a_conflict(string type, string name)
    {
        var errors = await ErrorsOf(
            $$"""unsafe partial class C { using System; {{type}} [Intercept("f")] private static partial int F({{name}}* x) => Next.F(x); }""");

        Assert.Contains(errors, static error => error.Id == "CS1527");
    }

    [Fact]
    public void The_place_follows_edits_that_change_no_declaration()
    {
        var before = HookCompilation.Of("partial class C { static void M() { } static int F; [Intercept(\"f\")] private static partial int F(int x) => 0; }");
        var tree = before.SyntaxTrees.Last();
        var after = before.ReplaceSyntaxTree(tree, HookCompilation.Parse(tree.ToString().Replace("{ }", "{ ; ; }", StringComparison.Ordinal), tree.FilePath));

        var run = GeneratorRun.First(before);
        var places = new[] { run, run.Again(after) }.Select(static each => Assert.Single(each.Driver.GetRunResult().Diagnostics).Location.SourceSpan.Start).ToArray();

        Assert.Equal(4, places[1] - places[0]);
    }

    private static async Task<Diagnostic[]> ErrorsOf(string source)
    {
        var compilation = HookCompilation.Of(source);
        return [.. GeneratorRun.First(compilation).Driver.GetRunResult().Diagnostics, .. await BuildRun.ErrorsOf(compilation)];
    }

    private static bool IsInGeneratedFile(Diagnostic error) =>
        error.Location.GetMappedLineSpan().Path.Contains(typeof(HookGenerator).FullName!, StringComparison.Ordinal);
}
