using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>HOOK080: memory from <c>stackalloc</c> that is read before it is written.</summary>
public class StackallocTests
{
    public static TheoryData<string> Wrong =>
    [
        "var p = stackalloc byte[8]; return [|p[0]|];",
        "var p = stackalloc byte[8]; return [|*p|];",
        "var p = stackalloc byte[8]; return [|*(p + 1)|];",
        "byte* p = stackalloc byte[8]; [|p[x]|]++; return p[x];",
        "var p = stackalloc int[8]; [|p[x]|] += 3; return 1;",
        "Span<byte> s = stackalloc byte[x]; return [|s[1]|];",
        "Span<int> s = stackalloc int[8]; var sum = 0; foreach (var v in [|s|]) { sum += v; } return sum;",
        "Span<int> s = stackalloc int[8]; var n = s.Length; return [|s[n - 1]|];",
        "var p = stackalloc bool[256]; for (var i = 0; i < x; i++) { if ([|p[i]|]) { return i; } p[i] = true; } return 0;",
        "var p = stackalloc byte[8]; p[0] = [|p[1]|]; return p[0];",
        "var p = stackalloc Pair[2]; return [|p[1].B|];",
        "var p = stackalloc byte[8]; if (x > 3) { return [|p[0]|]; } p[0] = 1; return p[0];",
    ];

    public static TheoryData<string> Right =>
    [
        "var p = stackalloc int[8]; p[0] = 1; p[0] += x; p[0]++; return p[0];",
        "var p = stackalloc byte[8]; p[0] = 1; return p[0];",
        "var p = stackalloc byte[8]; *p = 1; return p[0];",
        "var p = stackalloc byte[] { 1, 2 }; return p[0];",
        "Span<byte> s = stackalloc byte[x]; s.Clear(); return s[1];",
        "Span<byte> s = stackalloc byte[x]; s.Fill(3); s[1]++; return s[1];",
        "Span<byte> s = stackalloc byte[x]; Take(s); return s[1];",
        "Span<byte> s = stackalloc byte[8]; var t = s[2..]; t[0] = 1; return s[2];",
        "var p = stackalloc byte[8]; Fill(p); return p[0];",
        "var p = stackalloc byte[8]; Fill(&p[1]); return p[1];",
        "var p = stackalloc byte[8]; var q = p; q[0] = 1; return p[0];",
        "var p = stackalloc int[8]; Set(out p[0]); return p[0];",
        "var p = stackalloc Pair[2]; p[1].B = 3; return p[1].B;",
        "var p = stackalloc Pair[2]; p[1].Set(); return p[1].B;",
        "var p = stackalloc byte[8]; for (var i = 0; i < 8; i += p[i]) { p[i] = 1; } return p[7];",
        "Span<int> s = stackalloc int[8]; return s.Length;",
        "var p = stackalloc byte[8]; fixed (byte* q = new Span<byte>(p, 8)) { q[0] = 1; } return p[0];",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_read_before_every_write_is_reported(string body)
    {
        var source = MarkedSource.Parse(Method(body));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(
            source.Spans.Select(static span => ("HOOK080", span)),
            diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    [MemberData(nameof(Right))]
    public void The_compiler_says_nothing_beside(string body) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(MarkedSource.Parse(Method(body)).Text)),
        static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_is_written_or_handed_on_before_is_left_alone(string body) => Assert.Empty(await BodyRun.Of(Method(body)));

    /// <summary>As MSBuild passes the property on, which compares without case.</summary>
    [Theory]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("", true)]
    public async Task Memory_that_the_project_has_cleared_can_be_read_at_once(string skipLocalsInit, bool isReported)
    {
        foreach (var row in Wrong)
        {
            var source = MarkedSource.Parse(Method(row.Data));

            var diagnostics = await BodyRun.Of(BodyRun.Compile(source.Text), ("HooksSkipLocalsInit", skipLocalsInit));

            Assert.Equal(isReported ? source.Spans.Count : 0, diagnostics.Length);
        }
    }

    private static string Method(string body) => $$"""
        using System;

        internal static unsafe class Sample
        {
            private static int Body(int x)
            {
                {{body}}
            }

            private static void Take(Span<byte> bytes) => bytes[0] = 1;

            private static void Fill(byte* bytes) => bytes[0] = 1;

            private static void Set(out int value) => value = 3;

            private struct Pair
            {
                public int A;
                public int B;

                public void Set() => B = 3;
            }
        }
        """;
}
