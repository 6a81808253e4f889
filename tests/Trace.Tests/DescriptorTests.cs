using Trace.Tests.Support;

namespace Trace.Tests;

/// <summary>What a program does with its descriptors, and what becomes of the lines.</summary>
public sealed class DescriptorTests : IDisposable
{
    private const string After = "unlink(\"after\") = -1 ENOENT";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("close")]
    [InlineData("take")]
    [InlineData("take-all")]
    [InlineData("limit")]
    public void A_file_is_written_to_whatever_the_program_does(string what)
    {
        var run = TraceRun.Of("unlink", Program, what, Own);

        Assert.Equal([After], run.Lines);
        Assert.True(!File.Exists(Own) || new FileInfo(Own).Length == 0);
    }

    [Theory]
    [InlineData("close")]
    [InlineData("take")]
    [InlineData("limit")]
    public void Stderr_is_written_to_while_it_is_the_same(string what)
    {
        var run = TraceRun.ToErrors("unlink", Program, what, Own);

        Assert.Equal([After], run.Lines);
        Assert.True(!File.Exists(Own) || new FileInfo(Own).Length == 0);
    }

    [Fact]
    public void Lines_never_go_to_a_file_of_the_program_that_took_the_number()
    {
        var run = TraceRun.ToErrors("unlink", Program, "take-all", Own);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("", File.ReadAllText(Own));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_child_of_vfork_may_close_all_descriptors(bool toFile)
    {
        var run = toFile
            ? TraceRun.Of("unlink,execve", Program, "vfork", Own)
            : TraceRun.ToErrors("unlink,execve", Program, "vfork", Own);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Lines.Length);
        Assert.Matches(@"^execve\(""/bin/true"", \[\], 0x[0-9a-f]+\) = \?$", run.Lines[0]);
        Assert.Equal(After, run.Lines[1]);
        Assert.NotEqual(run.RawLines[0].Split(' ')[0], run.RawLines[1].Split(' ')[0]);
    }

    [Fact]
    public void A_program_gets_the_numbers_that_it_gets_without_the_library()
    {
        var run = TraceRun.Of("open,openat", RequiredProgram.Find("python3"), "-c", "import os; print(os.open('/', os.O_RDONLY))");

        Assert.Equal("3\n", run.Output);
    }

    /// <summary>As the README says: it is opened at load, for a program may not be able to open a file later.</summary>
    [Fact]
    public void A_program_that_lists_its_descriptors_sees_one_more()
    {
        string[] command = ["-c", "ulimit -n 1024 && exec \"$0\" list \"$1\"", Program, Own];

        Assert.Equal(ProgramRun.Of("/bin/sh", command).Output + "960 ", TraceRun.Of("unlink", "/bin/sh", command).Output);
    }

    [Fact]
    public void A_child_does_not_inherit_the_descriptor()
    {
        const string Listing = "cd /proc/self/fd && for number in *; do echo $number; done";

        var run = TraceRun.Of("process", "/bin/sh", "-c", $"env -u LD_PRELOAD /bin/sh -c '{Listing}'");

        Assert.NotEmpty(run.Lines);
        Assert.Equal(ProgramRun.Of("/bin/sh", ["-c", Listing]).Output, run.Output);
    }

    [Fact]
    public void Nobody_reading_stderr_does_no_harm()
    {
        var run = TraceRun.ToErrors(null, Fixture.Compile("broken_pipe.c", _directory));

        Assert.Equal((0, "-1 ENOENT 0 0\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Lines_of_many_processes_follow_each_other_in_one_file()
    {
        var script = "for i in 1 2 3 4 5 6 7 8 9; do for j in 1 2 3 4 5 6 7 8 9; do /bin/rm -f /no/such$i$j & done; done; wait";

        var run = TraceRun.Of("unlinkat,execve", "/bin/sh", "-c", script);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(81, run.Lines.Count(static line => line.StartsWith("unlinkat(AT_FDCWD, \"/no/such", StringComparison.Ordinal)));
        Assert.Equal(81, run.Lines.Count(static line => line.StartsWith("execve(\"/bin/rm\", [\"/bin/rm\", \"-f\"", StringComparison.Ordinal)));
        Assert.Equal(2 * 81, run.Lines.Length);
    }

    private string Program => Fixture.Compile("descriptors.c", _directory);

    private string Own => _directory["own"];
}
