using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Stubs;

/// <summary>How often a library asks dlsym(3) for the next definitions.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly TaskBuild _build = new TaskBuild().WithHooks("""
        internal static partial class H
        {
            private static int s_calls;
            [Intercept("first")] private static partial int First(int x) => Next.First(x);
            [Intercept("second")] [Intercept("second_alias")] private static partial int Second(int x) { s_calls++; return Next.Second(x); }
            [Intercept("third")] private static partial int Third(int x) { s_calls++; return Next.Third(x) + (x > 0 ? Next.First(x) : 0); }
        }
        """);

    /// <inheritdoc/>
    public void Dispose() => _build.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_hooked_symbol_is_searched_once_however_early_and_often_it_is_called(bool isCalledEarly)
    {
        Assert.Equal("", _build.Build());
        var next = Compile("NEXT");
        var program = NativeProgram.Compile(Source, _build["program"], [next]);
        string[] libraries = [Compile("DLSYM"), _build["libhooks.so"], .. isCalledEarly ? (string[])[Compile("EARLY")] : []];

        var run = ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = string.Join(':', libraries) });

        // Three rounds of 0, 1 and 2, ten more from each of the four, and what the third asks of the first.
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(["155", "first 1", "second 1", "third 1"], run.Output.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>Each of the threads is in dlsym while the others are, and is called back there.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_hook_that_dlsym_itself_calls_searches_no_further_whichever_threads_search_at_once(int threads)
    {
        using var build = new TaskBuild().WithHooks("""
            internal static partial class H
            {
                [Intercept("nobodys")] private static partial int Nobodys(int x) => Next.Nobodys(x);
            }
            """);
        Assert.Equal("", build.Build());
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/searching.c"), build["program"], ["-rdynamic", "-pthread", "-w"]);

        var run = ProgramRun.Of(program, [$"{threads}"], new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] });

        Assert.Equal((0, string.Concat(Enumerable.Repeat("-1 -1\n", threads))), (run.ExitCode, run.Output));
    }

    private static string Source => Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/searches.c");

    private string Compile(string part) => NativeProgram.Compile(Source, _build[$"lib{part}.so"], ["-shared", "-fPIC", $"-D{part}"]);
}
