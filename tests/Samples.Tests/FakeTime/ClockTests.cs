using Samples.Tests.Support;

namespace Samples.Tests.FakeTime;

/// <summary>Clocks, sleeping, waiting and the times of files.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc", "-DOLD")]
    [InlineData("musl-gcc", "-DNOT_OLD")]
    public void Every_function_tells_the_same_time(string compiler, string option)
    {
        var program = Compile("clocks", compiler, option);
        var run = ProgramRun.Of(program, [program], FakeTimeProgram.Environment("START=@1000.25 SPEED=0"));

        Assert.Equal("", run.Errors);
        Assert.All(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static line => Assert.Equal(line.StartsWith("time ", StringComparison.Ordinal) ? "1000.000000000" : "1000.250000000", line.Split(' ')[1]));
        Assert.Equal(option == "-DOLD" ? 15 : 11, run.Output.Count(static c => c == '\n'));
    }

    [Theory]
    [InlineData("OFFSET=365d", "gcc", "-DCLOCKWAIT")]
    [InlineData("OFFSET=-3650d", "gcc", "-DCLOCKWAIT")]
    [InlineData("OFFSET=-3650d SPEED=100", "gcc", "-DCLOCKWAIT")]
    [InlineData("START=2040-01-01T00:00:00Z SPEED=0.5", "gcc", "-DCLOCKWAIT")]
    [InlineData("OFFSET=365d", "musl-gcc", "-DNO_CLOCKWAIT")]
    [InlineData("OFFSET=-3650d SPEED=100", "musl-gcc", "-DNO_CLOCKWAIT")]
    public void A_thread_waits_until_the_moment_that_its_clock_shows(string variables, string compiler, string option)
    {
        var run = ProgramRun.Of(Compile("waits", compiler, option), [], FakeTimeProgram.Environment(variables));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static line => Assert.EndsWith(line.StartsWith("clock_nanosleep", StringComparison.Ordinal) ? " Success" : " ETIMEDOUT", line.Replace("No error information", "Success", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gcc")]
    [InlineData("musl-gcc")]
    public void What_a_signal_leaves_of_a_sleep_is_in_the_time_of_the_program(string compiler) => Assert.Equal(
        "nanosleep 10\nclock_nanosleep 10\nsleep 10\n",
        ProgramRun.Of(Compile("interrupted", compiler), [], FakeTimeProgram.Environment("SPEED=10")).Output);

    [Theory]
    [InlineData("1000", "5", "{tv_sec=0, tv_nsec=5000000}")]
    [InlineData("1", "0.25", "{tv_sec=0, tv_nsec=250000000}")]
    [InlineData("0.5", "0.001", "{tv_sec=0, tv_nsec=2000000}")]
    [InlineData("0", "0.001", "{tv_sec=0, tv_nsec=1000000}")]
    public void A_sleep_takes_the_real_time_that_it_is(string speed, string seconds, string expected)
    {
        _ = ProgramRun.Of(
            RequiredProgram.Find("strace"),
            ["-qq", "-o", _directory["log"], "-e", "trace=nanosleep,clock_nanosleep", "-E", $"LD_PRELOAD={FakeTimeProgram.Library}", "-E", $"FAKE_TIME_SPEED={speed}", "sleep", seconds],
            new Dictionary<string, string?>());

        Assert.Contains(expected, File.ReadAllText(_directory["log"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Python_sees_its_clocks_move_by_what_it_slept()
    {
        var text = FakeTimeProgram.Output("OFFSET=-3d SPEED=500", "python3", "-c", """
            import os, time
            day, steady, processor = time.time(), time.monotonic(), time.process_time()
            time.sleep(50)
            print(time.time() - day >= 50, time.monotonic() - steady >= 50, time.process_time() - processor < 50)
            """);

        Assert.Equal("True True True\n", text);
    }

    [Fact]
    public void An_offset_leaves_the_monotonic_clock_alone()
    {
        const string Print = "import time; print(int(time.monotonic()) // 100000)";
        var plain = ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", Print], new Dictionary<string, string?> { ["LD_PRELOAD"] = null });

        Assert.Equal(plain.Output, FakeTimeProgram.Output("OFFSET=3650d", "python3", "-c", Print));
    }

    [Fact]
    public void Files_are_as_old_as_they_are()
    {
        File.WriteAllText(_directory["new"], "");
        File.WriteAllText(_directory["old"], "");
        File.SetLastWriteTimeUtc(_directory["old"], DateTime.UtcNow.AddDays(-2));

        Assert.Equal($"{_directory["old"]}\n", FakeTimeProgram.Output("OFFSET=-3650d", "find", _directory.Path, "-type", "f", "-mtime", "+0"));
        Assert.Equal($"{_directory["new"]}\n", FakeTimeProgram.Output("OFFSET=+3650d", "find", _directory.Path, "-type", "f", "-mtime", "0"));
    }

    [Theory]
    [InlineData("-c", "%X %Y")]
    [InlineData("--cached=never", "-c%X %Y")]
    public void Ls_and_stat_show_the_times_of_files_moved(params string[] options)
    {
        File.WriteAllText(_directory["file"], "");
        File.SetLastWriteTimeUtc(_directory["file"], DateTime.UnixEpoch.AddSeconds(1_000_000));
        File.SetLastAccessTimeUtc(_directory["file"], DateTime.UnixEpoch.AddSeconds(-5));

        Assert.Equal("-86405 913600\n", FakeTimeProgram.Output("OFFSET=-1d", "stat", [.. options, _directory["file"]]));
        Assert.Matches("1970-01-11 13:46:40", FakeTimeProgram.Output("OFFSET=-1d", "ls", "-l", "--time-style=+%F %T", _directory["file"]));
    }

    [Fact]
    public void Nothing_changes_without_a_variable()
    {
        File.WriteAllText(_directory["file"], "");
        File.SetLastWriteTimeUtc(_directory["file"], DateTime.UnixEpoch.AddSeconds(1_000_000));

        Assert.Equal("1000000\n", FakeTimeProgram.Output("", "stat", "-c", "%Y", _directory["file"]));
        Assert.Equal("1000000\n", FakeTimeProgram.Output("OFFSET= SPEED= START=", "stat", "-c", "%Y", _directory["file"]));
    }

    private string Compile(string name, string compiler, params string[] options) =>
        NativeProgram.Compile(Sample.File($"FakeTime/Native/{name}.c"), _directory[name], ["-pthread", "-D_GNU_SOURCE", .. options], compiler);
}
