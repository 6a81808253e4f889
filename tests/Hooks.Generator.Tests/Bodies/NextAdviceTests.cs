using System.Globalization;
using Hooks.Generator.Tests.Imports;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>An error about a call that comes back to a hook names a method of <c>Next</c> that exists.</summary>
public class NextAdviceTests
{
    private const string Printf = "[Intercept(\"fprintf\", Aliases = Aliases.Ignore)] private static partial int Print(void* stream, byte* format, VaList arguments) => Next.Vfprintf(stream, format, arguments);";
    private const string Execl = "[Intercept(\"execl\")] private static partial int Run(byte* path, byte* argument, VaList arguments) => 0;";

    [Theory]
    [InlineData("HOOK048", "static void* M() => Symbol.Find(\"close\"u8);", "call 'Next.Close' for the next definition")]
    [InlineData("HOOK048", Printf + "static void* M() => Symbol.Find(\"fprintf\"u8);", "call 'Next.Vfprintf' for the next definition")]
    [InlineData("HOOK048", Execl + "static void* M() => Symbol.Find(\"execl\"u8);", "'Run' has no Next, as no function takes its list")]
    [InlineData("HOOK048", Printf + "[WeakImport(\"fprintf\")] private static readonly void* s_f;", "call 'Next.Vfprintf' for the next definition")]
    [InlineData("HOOK048", Execl + "[WeakImport(\"execl\")] private static readonly void* s_f;", "'Run' has no Next")]
    [InlineData("HOOK048", Printf + "[DllImport(\"libc\")] static extern int fprintf(void* stream, byte* format); static void M() => fprintf(null, null);", "call 'Next.Vfprintf' for the next definition")]
    [InlineData("HOOK048", Execl + "[DllImport(\"libc\")] static extern int execl(byte* path, byte* argument); static void M() => execl(null, null);", "'Run' has no Next")]
    [InlineData("HOOK059", "[Intercept(\"error\")] private static partial void Report(int status, int number, byte* format, VaList arguments) => Report(status, number, format, arguments);", "'Report' has no Next")]
    [InlineData("HOOK059", "[Intercept(\"printf\", Aliases = Aliases.Ignore)] private static partial int Print(byte* format, VaList arguments) => Print(format, arguments);", "call 'Next.Vprintf' for the next definition, and move")]
    public async Task The_method_of_Next_is_the_one_that_there_is(string id, string members, string advice)
    {
        var diagnostic = Assert.Single(await ImportRun.Of(ImportRun.Source(members)), diagnostic => diagnostic.Id == id);

        Assert.Contains(advice, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
