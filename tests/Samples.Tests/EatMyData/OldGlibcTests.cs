using Samples.Tests.Support;

namespace Samples.Tests.EatMyData;

/// <summary>What a library that uses Cancellation needs from a glibc before 2.34 (docs/reference/msbuild.md).</summary>
public sealed class OldGlibcTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void With_libdl_alone_the_loader_names_the_function_that_is_missing()
    {
        var run = Run("libdl.so.2");

        Assert.Equal(127, run.ExitCode);
        Assert.EndsWith("libeatmydata.so: undefined symbol: pthread_testcancel\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void With_libdl_and_libpthread_it_works()
    {
        var run = Run("libdl.so.2", "libpthread.so.0");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    private ProgramRun Run(params string[] needed) =>
        OldGlibc.Run([Preload.Library, .. needed], [], OldGlibc.Compile(Sample.File("EatMyData/Native/synced.c"), _directory["synced"]));
}
