using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>Every mistake has a diagnostic where it was made, and no way around it.</summary>
public class HookRuleTests
{
    /// <summary>The mistakes that no compiler sees: the hook remains an ordinary method whose attribute is in the assembly,
    /// and the audit of the library asks for its export (HOOKSDK101).</summary>
    public static TheoryData<string, string> FoundByTheAudit => new()
    {
        { "HOOK002", "partial class C { [Intercept(\"f\")] private static int [|F|]() => 0; }" },
        { "HOOK002", "class C { static int F() { return Local(); [[|Intercept(\"f\")|]] static int Local() => 0; } }" },
        { "HOOK002", "class C { static int F { [[|Intercept(\"f\")|]] get => 0; } }" },
        { "HOOK002", "class C { [[|Intercept(\"f\")|]] public static C operator +(C c) => c; }" },
    };

    /// <summary>The mistakes that leave something behind that does not compile.</summary>
    public static TheoryData<string, string> FoundByTheCompiler => new()
    {
        { "HOOK001", "partial class C { [Intercept(\"f\")] private partial int [|F|]() => 0; }" },
        { "HOOK003", "partial class C { [Intercept(\"f\")] static partial void [|F|]() { } }" },
        { "HOOK004", "partial class C { [Intercept(\"f\")] private static partial int [|F|](); }" },
        { "HOOK005", "class [|C|] { [Intercept(\"f\")] private static partial int F() => 0; }" },
        { "HOOK005", "class [|C|] { internal partial class D { [Intercept(\"f\")] private static partial int F() => 0; } }" },
        { "HOOK006", "partial class C { [Intercept(\"f\")] private static partial int [|F|]<T>() => 0; }" },
        { "HOOK006", "partial class [|C|]<T> { [Intercept(\"f\")] private static partial int F() => 0; }" },
        { "HOOK007", "partial class C { [Intercept(\"f\")] private static partial int F([|ref int x|]) => 0; }" },
        { "HOOK007", "partial class C { [Intercept(\"f\")] private static partial int F([|in int x|]) => 0; }" },
        { "HOOK007", "partial class C { [Intercept(\"f\")] private static partial int F([|params int[] x|]) => 0; }" },
        { "HOOK007", "static partial class C { [Intercept(\"f\")] private static partial int F([|this int x|]) => 0; }" },
        { "HOOK007", "partial class C { [Intercept(\"f\")] private static partial int F([|int x = 0|]) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial int F([|string|] x) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial int F([|bool|] x) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial int F([|char|] x) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial int F([|System.Span<byte>|] x) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial int F([|int?|] x) => 0; }" },
        { "HOOK008", "public struct S { public bool B; } partial class C { [Intercept(\"f\")] private static partial int F([|S|] x) => 0; }" },
        { "HOOK008", "partial class C { [Intercept(\"f\")] private static partial [|string?|] F() => null; }" },
        { "HOOK008", "partial class C { static int s; [Intercept(\"f\")] private static partial [|ref int|] F() => ref s; }" },
        { "HOOK009", "partial class C { [[|Intercept(\"f@GLIBC_2.2.5\")|]] private static partial int F() => 0; }" },
        { "HOOK009", "partial class C { [[|Intercept(\"1f\")|]] private static partial int F() => 0; }" },
        { "HOOK009", "partial class C { [[|Intercept(\"\")|]] private static partial int F() => 0; }" },
        { "HOOK009", "partial class C { [[|Intercept(null!)|]] private static partial int F() => 0; }" },
        { "HOOK010", "partial class C { [Intercept(\"f\")] [[|Intercept(\"f\")|]] private static partial int F() => 0; }" },
        { "HOOK012", "partial class C { [[|Intercept(\"dlsym\")|]] private static partial int F() => 0; }" },
        { "HOOK012", "partial class C { [[|Intercept(\"__hooks_initialize\")|]] private static partial int F() => 0; }" },
        { "HOOK013", "partial class C { private partial class D { [Intercept(\"f\")] private static partial int [|F|]() => 0; } }" },
        { "HOOK013", "file partial class C { [Intercept(\"f\")] private static partial int [|F|]() => 0; }" },
        { "HOOK014", "partial class C { [Intercept(\"f\")] private static partial int [|Next|]() => 0; }" },
        { "HOOK014", "partial class C { [Intercept(\"f\")] private static partial int [|Exports|]() => 0; }" },
        { "HOOK014", "partial class C { [Intercept(\"f\")] private static partial int [|Resolve|]() => 0; }" },
        { "HOOK014", "partial class Next { [Intercept(\"f\")] private static partial int [|F|]() => 0; }" },
        { "HOOK014", "partial class C { [Intercept(\"f\")] private static partial int F(int [|F|]) => 0; }" },
        { "HOOK014", "partial class C { [Intercept(\"f\")] private static partial int F(int [|Next|]) => 0; }" },
    };

    [Theory]
    [MemberData(nameof(FoundByTheAudit))]
    [MemberData(nameof(FoundByTheCompiler))]
    public async Task A_mistake_is_reported_where_it_was_made(string id, string marked)
    {
        var source = MarkedSource.Parse(marked);

        var diagnostics = await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source.Text)).Output);

        Assert.Equal(source.Spans.Select(span => (id, span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(FoundByTheAudit))]
    [MemberData(nameof(FoundByTheCompiler))]
    public void Nothing_is_generated_for_a_wrong_hook(string id, string marked)
    {
        var source = MarkedSource.Parse(marked);

        Assert.Empty(GeneratorRun.First(HookCompilation.Of(source.Text)).Sources);
        Assert.NotEmpty(id);
    }

    [Theory]
    [MemberData(nameof(FoundByTheCompiler))]
    public void A_wrong_hook_does_not_compile_even_where_no_analyzer_runs(string id, string marked)
    {
        var source = MarkedSource.Parse(marked);

        Assert.NotEmpty(HookCompilation.Errors(GeneratorRun.First(HookCompilation.Of(source.Text)).Output));
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task A_symbol_that_two_methods_intercept_is_reported_at_the_second()
    {
        var source = MarkedSource.Parse("""
            partial class C { [Intercept("f")] private static partial int F() => 0; }
            partial class D { [Intercept("f")] private static partial int [|G|]() => 0; }
            """);

        var diagnostics = await AnalyzerRun.Of(GeneratorRun.First(HookCompilation.Of(source.Text)).Output);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("HOOK010", source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
        Assert.Contains("C.F()", diagnostic.GetMessage(null), StringComparison.Ordinal);
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

                [Intercept(Symbol)]
                private static partial void Resolve(int x) => Next.Resolve(x);
            }
            """);

        Assert.Empty(await AnalyzerRun.Of(run.Output));
    }
}
