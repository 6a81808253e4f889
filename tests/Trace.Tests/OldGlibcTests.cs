using Trace.Tests.Support;

namespace Trace.Tests;

public class OldGlibcTests
{
    [Fact]
    public void A_glibc_without_fstat_is_traced_too()
    {
        using var directory = new TemporaryDirectory();
        var trace = directory["trace"];
        var program = OldGlibc.Compile(Path.Combine(AppContext.BaseDirectory, "Native/broken_pipe.c"), directory["program"]);

        var run = OldGlibc.Run([TraceLibrary.For(ThisMachine.RuntimeIdentifier), "libdl.so.2"], TraceRun.Variables("unlink", trace), program, "again");

        Assert.Equal((0, "-1 ENOENT 0 0\n", ""), (run.ExitCode, run.Output, run.Errors));
        Assert.EndsWith(" unlink(\"no such file\") = -1 ENOENT\n", File.ReadAllText(trace), StringComparison.Ordinal);
    }
}
