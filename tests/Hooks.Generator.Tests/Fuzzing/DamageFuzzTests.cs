using System.Globalization;
using CsCheck;
using Hooks.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Fuzzing;

/// <summary>Text that is not C# yet, or no longer, ends neither the generator nor an analyzer, and keeps neither busy.</summary>
public class DamageFuzzTests
{
    /// <summary>Of the processor's time, for the compiler, the generator and the analyzers: a busy machine takes none of it.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    [Fact]
    public void A_damaged_file_is_read_in_time_and_without_an_exception()
    {
        // What the runtime compiles on the way is not the files' time.
        Analyze(HookProjects.All[0][0]);
        var slowest = TimeSpan.Zero;
        var files = 0;
        DamagedSources.Any.Sample(
            source =>
            {
                var before = Environment.CpuUsage.TotalTime;
                var diagnostics = Analyze(source);
                var time = Environment.CpuUsage.TotalTime - before;
                Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
                Assert.True(time < s_limit, $"{time}");
                slowest = time > slowest ? time : slowest;
                files++;
            },
            iter: FuzzRuns.Count(100),
            threads: 1);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files, the slowest {slowest}"));
    }

    /// <remarks>An exception of the generator fails the run itself.</remarks>
    private static IEnumerable<Diagnostic> Analyze(string source) => GeneratorRun
        .First(HookCompilation.Of(source)).Output
        .WithAnalyzers([.. BuildRun.Analyzers], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
        .GetAnalyzerDiagnosticsAsync(CancellationToken.None)
        .GetAwaiter().GetResult();
}
