using System.Text.RegularExpressions;
using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>Every mistake is reported once, at its place, and never becomes a hook.</summary>
public partial class HookRuleTests
{
    public static TheoryData<string, string> Reported => [.. WrongDeclarations.Reported];

    public static TheoryData<string, string> All =>
        [.. WrongDeclarations.Reported, .. WrongDeclarations.StoppedByTheCompiler.Select(static wrong => (wrong.Id, wrong.Source))];

    public static TheoryData<string[], string> StoppedByTheCompiler =>
        [.. WrongDeclarations.StoppedByTheCompiler.Select(static wrong => (wrong.Compiler, wrong.Source))];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_mistake_is_reported_where_it_was_made(string id, string marked)
    {
        var source = MarkedSource.Parse(marked);

        var diagnostics = await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source.Text)).Output);

        Assert.Equal(source.Spans.Select(span => (id, span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task A_build_says_it_once_and_nothing_else(string id, string marked)
    {
        var errors = await BuildRun.ErrorsOf(HookCompilation.Of(MarkedSource.Parse(marked).Text));

        Assert.Equal([id], errors.Select(static error => error.Id));
    }

    [Theory]
    [MemberData(nameof(StoppedByTheCompiler))]
    public async Task What_the_compiler_itself_refuses_it_says_and_nothing_else(string[] ids, string marked)
    {
        var errors = await BuildRun.ErrorsOf(HookCompilation.Of(MarkedSource.Parse(marked).Text));

        Assert.Equal(ids, errors.Select(static error => (error.Id, error.Location.GetMappedLineSpan().StartLinePosition)).Distinct().Select(static error => error.Id));
    }

    /// <remarks>If no analyzer runs, the audit of the library reports what is missing. Of two hooks of one symbol
    /// (HOOK010) one is exported: that, too, the audit sees.</remarks>
    [Theory]
    [MemberData(nameof(All))]
    public void What_is_wrong_is_not_exported_and_not_called(string id, string marked)
    {
        var sources = GeneratorRun.First(HookCompilation.Of(MarkedSource.Parse(marked).Text)).Sources;

        var text = string.Concat(sources.Select(static source => source.SourceText.ToString()));
        Assert.DoesNotContain("global::C.F();", text, StringComparison.Ordinal);
        Assert.Empty(Exports.Matches(text).Select(static match => match.Groups[1].Value).Except(["__hooks_initialize", "g", id == "HOOK010" ? "f" : ""]));
    }

    [Fact]
    public async Task A_symbol_that_two_methods_intercept_is_reported_with_the_first()
    {
        var source = """
            partial class C { [Intercept("f")] private static partial int F() => Next.F(); }
            partial class D { [Intercept("f")] private static partial int G() => Next.G(); }
            """;

        var diagnostic = Assert.Single(await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source)).Output));

        Assert.Contains("C.F()", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    /// <remarks>What the message begins with: the condition that fails, and not all that there are.</remarks>
    [Theory]
    [InlineData("""class C { [HookInitializer] internal void F() { } }""", "'F' can't be an initializer: it must be static: the library calls it without an instance")]
    [InlineData("""class C { [HookInitializer] private static void F() { } }""", "'F' can't be an initializer: it must be internal or public: the generated code calls it")]
    [InlineData("""class C { [HookInitializer] internal static int F(int x) => x; }""", "'F' can't be an initializer: it must take no parameters, or the program's arguments as 'int' and 'byte**', and it must return void")]
    [InlineData("""class C { [HookFinalizer] internal static int F(int x) => x; }""", "'F' can't be a finalizer: it must take no parameters, and it must return void")]
    [InlineData("""class C { void M() { Local(); [HookFinalizer] static void Local() { } } }""", "'Local' can't be a finalizer: it must be a method of a type, not a local function")]
    [InlineData("""class C { [AfterFork] internal static int F(int x) => x; }""", "'F' can't be called after fork: it must take no parameters, and it must return void")]
    [InlineData("""class C { void M() { Local(); [AfterFork] static void Local() { } } }""", "'Local' can't be called after fork: it must be a method of a type, not a local function")]
    [InlineData("""class C { private class D { [HookInitializer] internal static void F() { } } }""", "'F' can't be an initializer: the type 'D' must be internal or public: the generated code refers to it")]
    [InlineData("""class C { void M() { Local(); [HookInitializer] static void Local() { } } }""", "'Local' can't be an initializer: it must be a method of a type, not a local function, a lambda, an accessor or an operator")]
    [InlineData("""partial class C { [Intercept("f")] private static partial int F(int x = 0) => Next.F(x); }""", "The parameter 'x' must not have a default value: C callers pass every argument")]
    [InlineData("""partial class C { [Intercept("f")] private static partial int F(ref int x) => Next.F(ref x); }""", "The parameter 'x' must not be 'ref': C passes values; take a pointer instead")]
    [InlineData("""partial class C { [Intercept(null!)] private static partial int F(int x) => Next.F(x); }""", "null is not a C identifier; ")]
    [InlineData("""partial class C { [Intercept("")] private static partial int F(int x) => Next.F(x); }""", "\"\" is not a C identifier; ")]
    [InlineData("""partial class C { [Intercept("f")] private static partial int Find_f() => 0; }""", "The name 'Find_f' can't be used here: names that begin with 'Find_' are reserved for generated code")]
    public async Task The_message_names_the_condition_that_fails(string source, string expected)
    {
        var diagnostic = Assert.Single(await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source)).Output));

        Assert.StartsWith(expected, diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_hook_takes_nothing_from_a_right_one_beside_it()
    {
        var compilation = HookCompilation.Of("""
            internal static partial class FileHooks
            {
                [Intercept("close")]
                private static partial int Close(int descriptor) => Next.Close(descriptor) + Next.Dup(default);

                [Intercept("dup")]
                private static partial int Dup(bool descriptor) => Next.Close(1) + Next.Dup(descriptor);
            }
            """);

        Assert.Equal(["HOOK008"], (await BuildRun.ErrorsOf(compilation)).Select(static error => error.Id));
    }

    [Fact]
    public async Task Two_hooks_without_a_symbol_have_each_its_own_mistake_and_none_together()
    {
        var compilation = HookCompilation.Of("""
            partial class C { [Intercept("")] private static partial int F() => Next.F(); }
            partial class D { [Intercept("")] private static partial int G() => Next.G(); }
            """);

        Assert.Equal(["HOOK009", "HOOK009"], (await BuildRun.ErrorsOf(compilation)).Select(static error => error.Id));
    }

    [Theory]
    [InlineData("""partial class C { [Intercept("f")] private static partial int F(bool x) => 0; }""")]
    [InlineData("""partial class C { [Intercept("f")] private static partial int F(ref int x) => 0; }""")]
    [InlineData("""partial class C { [Intercept("1f")] private static partial int F(int x) => 0; }""")]
    [InlineData("""partial class C { [Intercept("close")] private static partial int F(long x) => 0; }""")]
    [InlineData("""partial class C { [Intercept("close")] private static partial void F(int x) { } }""")]
    [InlineData("""partial class C { [System.Obsolete, Intercept("f")] private static partial int F(int x) => 0; }""")]
    public async Task Of_what_is_no_hook_nobody_says_that_it_never_calls_Next(string source)
    {
        var diagnostics = await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source)).Output, BuildRun.Analyzers);

        Assert.Single(diagnostics, static diagnostic => diagnostic.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.DoesNotContain("HOOK050", diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_type_that_does_not_exist_is_the_compilers_matter()
    {
        var compilation = HookCompilation.Of(
            "unsafe partial class C { [Intercept(\"f\")] private static partial int F(Unknown x, Missing* y) => Next.F(x, y); }");

        Assert.Empty(await AnalyzerRun.Of(GeneratorRun.First(compilation).Output));
        Assert.Equal(
            ["CS0246"],
            (await BuildRun.ErrorsOf(compilation)).Select(static error => error.Id).Distinct());
    }

    [Fact]
    public async Task A_right_hook_is_left_alone()
    {
        var run = GeneratorRun.Of("""
            public struct Pair { public int A; public nint B; }
            public enum Choice { One }

            internal static unsafe partial class RightHooks
            {
                private const string Symbol = "named_by_a_constant";

                [HookInitializer]
                internal static void Initialize() { }

                [Intercept("f")]
                [Intercept("f64")]
                internal static partial int F(byte* x, Pair y, Choice z, delegate* unmanaged<void> w) => Next.F(x, y, z, w);

                protected internal enum Visible { One }

                [Intercept("takes_a_nested_type")]
                internal static partial int Take(Visible* x) => Next.Take(x);

                [Intercept(Symbol)]
                private static partial void Resolve(int x, int s_x) => Next.Resolve(x, s_x);
            }
            """);

        Assert.Empty(await AnalyzerRun.Of(run.Output));
    }

    [GeneratedRegex("EntryPoint = \"(.*?)\"")]
    private static partial Regex Exports { get; }
}
