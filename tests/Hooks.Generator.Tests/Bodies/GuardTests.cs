using System.Globalization;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>HOOK077: guards that are never left, or by another method, or entered twice.</summary>
public class GuardTests
{
    private const string Nested = "if (guard.IsNested) return 1;";

    public static TheoryData<string> Wrong =>
    [
        "{ [|ReentrancyGuard.Enter()|]; return 0; }",
        "{ _ = [|ReentrancyGuard.Enter()|]; return 0; }",
        "{ if ([|ReentrancyGuard.Enter()|].IsNested) return 1; return 0; }",
        "{ var guard = [|ReentrancyGuard.Enter()|]; " + Nested + " return 0; }",
        "{ ReentrancyGuard guard; guard = [|ReentrancyGuard.Enter()|]; " + Nested + " return 0; }",
        "{ [|ReentrancyGuard.Enter()|].Exit(); return 0; }",
        "{ using var guard = Begin(); " + Nested + " return 0; } static ReentrancyGuard Begin() => [|ReentrancyGuard.Enter()|];",
        "{ using var guard = Begin(); " + Nested + " return 0; } static ReentrancyGuard Begin() { return [|ReentrancyGuard.Enter()|]; }",
        "{ using var guard = Begin(); " + Nested + " return 0; } static ReentrancyGuard Begin() { var made = [|ReentrancyGuard.Enter()|]; return made; }",
        "{ Begin(out var guard); guard.Exit(); return 0; } static void Begin(out ReentrancyGuard guard) => guard = [|ReentrancyGuard.Enter()|];",
        "{ Take([|ReentrancyGuard.Enter()|]); return 0; } static void Take(ReentrancyGuard guard) => guard.Exit();",
        "{ using var guard = ReentrancyGuard.Enter(); using var again = [|ReentrancyGuard.Enter()|]; " + Nested + " return 0; }",
        "{ using var guard = ReentrancyGuard.Enter(); if (x > 3) { using var again = [|ReentrancyGuard.Enter()|]; } " + Nested + " return 0; }",
        "{ using (var guard = ReentrancyGuard.Enter()) { for (var i = 0; i < x; i++) { using var again = [|ReentrancyGuard.Enter()|]; } " + Nested + " } return 0; }",
        "{ var guard = ReentrancyGuard.Enter(); var again = [|ReentrancyGuard.Enter()|]; again.Exit(); guard.Exit(); return 0; }",
    ];

    public static TheoryData<string> Right =>
    [
        "{ using var guard = ReentrancyGuard.Enter(); " + Nested + " return 0; }",
        "{ using (var guard = ReentrancyGuard.Enter()) { " + Nested + " } return 0; }",
        "{ using (ReentrancyGuard.Enter()) { return x; } }",
        "{ var guard = ReentrancyGuard.Enter(); " + Nested + " guard.Exit(); return 0; }",
        "{ var guard = ReentrancyGuard.Enter(); " + Nested + " guard.Dispose(); return 0; }",
        "{ var guard = ReentrancyGuard.Enter(); using (guard) { " + Nested + " } return 0; }",
        "{ ReentrancyGuard guard; guard = ReentrancyGuard.Enter(); " + Nested + " guard.Exit(); return 0; }",
        "{ var guard = x > 0 ? ReentrancyGuard.Enter() : default; " + Nested + " guard.Exit(); return 0; }",
        "{ using var guard = x > 0 ? ReentrancyGuard.Enter() : default; " + Nested + " return 0; }",
        "{ { using var guard = ReentrancyGuard.Enter(); " + Nested + " } { using var guard = ReentrancyGuard.Enter(); " + Nested + " } return 0; }",
        "{ if (x > 0) { using var guard = ReentrancyGuard.Enter(); " + Nested + " return 0; } else { using var guard = ReentrancyGuard.Enter(); " + Nested + " return 2; } }",
        "{ var guard = ReentrancyGuard.Enter(); " + Nested + " guard.Exit(); var again = ReentrancyGuard.Enter(); again.Exit(); return 0; }",
        "{ using var guard = ReentrancyGuard.Enter(); return Local(); static int Local() { using var guard = ReentrancyGuard.Enter(); return guard.IsNested ? 1 : 0; } }",
        "{ for (var i = 0; i < x; i++) { using var guard = ReentrancyGuard.Enter(); " + Nested + " } return 0; }",
        "{ var guard = Own.ReentrancyGuard.Enter(); return guard; } static class Own { public static class ReentrancyGuard { public static int Enter() => 0; } }",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_guard_that_its_method_does_not_leave_or_enters_again_is_reported(string body)
    {
        var source = MarkedSource.Parse(Source(body));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(source.Spans.Select(static span => ("HOOK077", span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_guard_that_its_method_leaves_is_right(string body) => Assert.Empty(await BodyRun.Of(Source(body)));

    [Theory]
    [MemberData(nameof(Wrong))]
    [MemberData(nameof(Right))]
    public void The_compiler_says_nothing_beside(string body) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(MarkedSource.Parse(Source(body)).Text)),
        static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    [Theory]
    [InlineData("{ ReentrancyGuard.Enter(); return 0; }", "The guard is not kept, so later calls count as nested; write 'using var guard = ReentrancyGuard.Enter();'")]
    [InlineData("{ var guard = ReentrancyGuard.Enter(); return guard.IsNested ? 1 : 0; }", "The guard is never left")]
    [InlineData("{ using var guard = ReentrancyGuard.Enter(); using var again = ReentrancyGuard.Enter(); return 0; }", "The guard is the second one of the method")]
    [InlineData("{ return 0; } static ReentrancyGuard Begin() => ReentrancyGuard.Enter();", "The guard is returned")]
    public async Task The_message_says_what_is_wrong(string body, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(await BodyRun.Of(Source(body))).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Source(string body) => $$"""
        internal static class Sample
        {
            private static int Body(int x) {{body}}
        }
        """;
}
