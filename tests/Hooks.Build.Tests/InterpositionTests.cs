using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Hooks among the other code of a process.</summary>
[Collection(nameof(SampleLibrary))]
public class InterpositionTests(SampleLibrary sample)
{
    [Fact]
    public void A_hook_of_write_may_log()
    {
        var run = sample.Run("write", "direct");

        Assert.Equal((0, "direct", "write to 1: 6 bytes\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void An_initializer_has_run_before_the_program() =>
        Assert.Equal("101 errno 0\n", sample.Run("call", "number_of_writes", "1").Output);

    [Fact]
    public void A_function_is_imported_without_further_attributes() =>
        Assert.Equal("3 errno 0\n", sample.Run("call", "parent", "3").Output);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_hook_works_when_a_constructor_calls_it_early(bool isFirst)
    {
        var early = sample.Host.Compile("early.c", "early.so", "-shared", "-fPIC");
        string[] libraries = isFirst ? [early, sample.Library] : [sample.Library, early];

        var run = sample.Host.Run(libraries, "call", "with_stackalloc", "7");

        Assert.Equal((0, "14 errno 0\n", "early: 10\n"), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void Every_process_has_a_stack_cookie_of_its_own()
    {
        var offset = Offset("__security_cookie");

        var cookies = Enumerable.Range(0, 4).Select(_ => sample.Run("word", offset, "number_of_writes").Output).Distinct().ToArray();

        Assert.True(cookies.Length > 1, string.Concat(cookies));
        Assert.All(cookies, static cookie => Assert.EndsWith("00\n", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_hook_libraries_hook_the_same_symbol_one_after_the_other()
    {
        using var project = new HookProject();
        project.Write("Second.cs", """
            internal static unsafe partial class Second
            {
                [Intercept("write")]
                private static partial nint Write(int descriptor, void* bytes, nuint count)
                {
                    Log.Line($"second");
                    return Next.Write(descriptor, bytes, count);
                }
            }
            """);
        project.Build().Succeeded();

        var run = sample.Host.Run([project.Library, sample.Library], "write", "direct");

        // The second library's line is not a call of the program's, and the first library is not told of it.
        Assert.Equal("direct", run.Output);
        Assert.Equal("second\nwrite to 1: 6 bytes\n", run.Errors);
    }

    /// <summary>Where in the library a symbol lies, by the debug symbols, in hexadecimal digits.</summary>
    private string Offset(string symbol) => ProgramRun.Of(RequiredProgram.Find("nm"), [sample.DebugSymbols]).Output
        .Split('\n')
        .Single(line => line.EndsWith($" {symbol}", StringComparison.Ordinal))
        .Split(' ')[0];
}
