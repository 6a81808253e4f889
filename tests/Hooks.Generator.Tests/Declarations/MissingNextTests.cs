using System.Globalization;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Declarations;

/// <summary>HOOK079: the own name of a variadic hook as a method of Next.</summary>
public class MissingNextTests
{
    [Theory]
    [InlineData("=> Next.[|Fprintf|](stream, format, arguments);", "'Next.Fprintf' does not exist, as C has no way to pass the dots on; call 'Next.Vfprintf' for the next definition")]
    [InlineData("{ var result = Next.[|Fprintf|](stream, format, arguments); return result; }", "'Next.Fprintf'")]
    [InlineData("=> H.Next.[|Fprintf|](stream, format, arguments);", "'Next.Fprintf'")]
    [InlineData("=> global::H.Next.[|Fprintf|](stream, format, arguments);", "'Next.Fprintf'")]
    [InlineData("=> Through(stream, format, arguments); static int Through(void* s, byte* f, VaList a) => Next.[|Fprintf|](s, f, a);", "'Next.Fprintf'")]
    [InlineData("=> Next.Vfprintf(stream, format, arguments); [Intercept(\"execl\")] private static partial int Run(byte* path, byte* first, VaList more) => Next.[|Run|](path, first, more);", "'Next.Run' does not exist, as C has no way to pass the dots on; 'Run' has no Next, as no function takes its list")]
    public void It_is_reported_with_what_to_call(string body, string beginning)
    {
        var source = MarkedSource.Parse(Source(body));

        var diagnostic = Assert.Single(GeneratorRun.First(HookCompilation.Of(source.Text)).Driver.GetRunResult().Diagnostics, static one => one.Id == "HOOK079");

        Assert.StartsWith(beginning, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(source.Spans[0], diagnostic.Location.SourceSpan);
    }

    [Theory]
    [InlineData("=> Next.Vfprintf(stream, format, arguments);")]
    [InlineData("=> Next.Vfprintf(stream, format, arguments); [Intercept(\"close\")] private static partial int Close(int file) => Next.Close(file);")]
    [InlineData("=> Next.Vfprintf(stream, format, arguments); [Intercept(\"vprintf\")] private static partial int Vprintf(byte* text, void* list) => Next.Vprintf(text, list);")]
    [InlineData("=> Next.Vfprintf(stream, format, arguments) + Own.Next.Fprintf(); static class Own { public static class Next { public static int Fprintf() => 0; } }")]
    public void A_method_that_Next_has_is_right(string body) =>
        Assert.DoesNotContain(GeneratorRun.First(HookCompilation.Of(Source(body))).Driver.GetRunResult().Diagnostics, static one => one.Id == "HOOK079");

    private static string Source(string body) => $$"""
        internal static unsafe partial class H
        {
            [Intercept("fprintf", Aliases = Aliases.Ignore)]
            private static partial int Fprintf(void* stream, byte* format, VaList arguments) {{body}}
        }
        """;
}
