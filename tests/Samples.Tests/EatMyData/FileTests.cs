namespace Samples.Tests.EatMyData;

/// <summary>Programs of Debian that ask for their data to be on the disk.</summary>
public sealed class FileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("sync")]
    [InlineData("dsync")]
    public void Files_are_opened_without_the_flags_by_which_writes_wait(string flag)
    {
        Assert.Contains(Opened(false), static call => call.Contains("SYNC", StringComparison.Ordinal));

        var opened = Opened(true);
        Assert.DoesNotContain(opened, static call => call.Contains("SYNC", StringComparison.Ordinal));
        Assert.Contains(opened, call => call.Contains($"\"{_directory["file"]}\", O_WRONLY|O_CREAT|O_TRUNC, 0666)", StringComparison.Ordinal));

        string[] Opened(bool isPreloaded) =>
            Preload.Trace("open,openat,creat", isPreloaded, RequiredProgram.Find("dd"), "if=/dev/zero", $"of={_directory["file"]}", "count=1", $"oflag={flag}");
    }

    [Fact]
    public void Nobody_waits_for_all_disks()
    {
        Assert.NotEmpty(Preload.Trace("sync", isPreloaded: false, RequiredProgram.Find("sync")));
        Assert.Empty(Preload.Trace("sync", isPreloaded: true, RequiredProgram.Find("sync")));
    }

    [Fact]
    public void What_has_no_data_to_wait_for_is_refused_as_ever()
    {
        string[] arguments = ["if=/dev/zero", "of=/dev/full", "count=0", "conv=fsync"];
        var plain = ProgramRun.Of(RequiredProgram.Find("dd"), arguments, Preload.NoEnvironment);
        var preloaded = ProgramRun.Of(RequiredProgram.Find("dd"), arguments, Preload.Environment);

        Assert.Equal(plain.ExitCode, preloaded.ExitCode);
    }

    [Fact]
    public void Wrong_arguments_get_the_answers_of_the_kernel()
    {
        var program = NativeProgram.Compile(Support.Sample.File("EatMyData/Native/answers.c"), _directory["answers"]);
        var plain = ProgramRun.Of(program, [_directory["plain"]], Preload.NoEnvironment);
        var preloaded = ProgramRun.Of(program, [_directory["preloaded"]], Preload.Environment);

        Assert.Contains("mode 641", plain.Output, StringComparison.Ordinal);
        Assert.Contains("fsync(fd) -1 EBADF", plain.Output, StringComparison.Ordinal);
        Assert.Contains("fsync(fd) -1 EINVAL", plain.Output, StringComparison.Ordinal);
        Assert.Contains("fsync(fd) 0", plain.Output, StringComparison.Ordinal);
        Assert.Equal(plain, preloaded);
    }
}
