using Samples.Tests.Support;

namespace Samples.Tests.EatMyData;

/// <summary>Threads that are cancelled in a hook: they end there, and are unwound through it.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("fsync")]
    [InlineData("fdatasync")]
    [InlineData("msync")]
    [InlineData("open")]
    [InlineData("openat")]
    [InlineData("sync_file_range")]
    public void A_thread_that_was_cancelled_before_ends_in_the_call_and_every_cleanup_of_its_caller_runs(string function) =>
        AssertNoDifference("cancelled, pushed 1, scoped 1\n", Compile("-fexceptions"), "pending", function);

    [Fact]
    public void A_thread_that_is_cancelled_while_it_waits_ends_and_every_cleanup_of_its_caller_runs() =>
        AssertNoDifference("cancelled, pushed 1, scoped 1\n", Compile("-fexceptions"), "blocked", Fifo());

    [Fact]
    public void Cleanups_run_in_a_program_without_exceptions() =>
        AssertNoDifference("cancelled, pushed 1, scoped 0\n", Compile(), "pending", "fsync");

    [Theory]
    [InlineData("sync")]
    [InlineData("syncfs")]
    public void What_is_no_cancellation_point_remains_none(string function) =>
        AssertNoDifference("returned, pushed 0, scoped 100\n", Compile("-fexceptions"), "pending", function);

    [Theory]
    [InlineData("fsync")]
    [InlineData("fdatasync")]
    [InlineData("msync")]
    [InlineData("open")]
    public void Under_musl_a_thread_ends_in_the_call(string function) => AssertNoDifference(
        "cancelled, pushed 1, scoped 0\n", Compile("musl-gcc", []), "pending", function);

    [Theory]
    [InlineData("sync")]
    [InlineData("syncfs")]
    [InlineData("sync_file_range")]
    public void Under_musl_what_is_no_cancellation_point_remains_none(string function) => AssertNoDifference(
        "returned, pushed 0, scoped 100\n", Compile("musl-gcc", []), "pending", function);

    [Fact]
    public void Under_musl_a_thread_that_waits_ends() =>
        AssertNoDifference("cancelled, pushed 1, scoped 0\n", Compile("musl-gcc", []), "blocked", Fifo());

    private static void AssertNoDifference(string expected, string program, params string[] arguments)
    {
        Assert.Equal(new ProgramRun(0, expected, ""), ProgramRun.Of(program, arguments, Preload.NoEnvironment));
        Assert.Equal(new ProgramRun(0, expected, ""), ProgramRun.Of(program, arguments, Preload.Environment));
    }

    private string Compile(params string[] options) => Compile("gcc", ["-pthread", .. options]);

    private string Compile(string compiler, string[] options) =>
        NativeProgram.Compile(Sample.File("EatMyData/Native/cancelled.c"), _directory["cancelled"], options, compiler);

    /// <summary>What nobody writes to: opening it for reading waits (fifo(7)).</summary>
    private string Fifo()
    {
        Assert.Equal(0, ProgramRun.Of(RequiredProgram.Find("mkfifo"), [_directory["fifo"]]).ExitCode);
        return _directory["fifo"];
    }
}
