using Trace.Tests.Support;

namespace Trace.Tests;

/// <summary>Debian's glibc for arm64 under an emulator, which need not know process_vm_readv(2): paths are pointers then.</summary>
public class Arm64Tests
{
    [Fact]
    public void Flags_that_arm64_numbers_otherwise_have_their_names()
    {
        using var directory = new TemporaryDirectory();
        var trace = directory["trace"];
        var program = Fixture.Compile("calls.c", directory, "aarch64-linux-gnu-gcc");
        string[] variables = ["-E", $"LD_PRELOAD={RepositoryFiles.Arm64Library("libtrace.so")}", "-E", "HOOKS_TRACE=open", "-E", $"HOOKS_TRACE_FILE={trace}"];

        var run = ProgramRun.Of(
            "/bin/sh",
            ["-c", "cd \"$0\" && exec \"$@\"", directory.Path, RequiredProgram.Find("qemu-aarch64"), "-L", "/usr/aarch64-linux-gnu", .. variables, program]);

        Assert.True(run.ExitCode == 0, run.Errors);
        var lines = File.ReadAllText(trace);
        Assert.Matches(@" open\((0x[0-9a-f]+|""\.""), O_RDONLY\|O_NOFOLLOW\|O_PATH\|O_DIRECTORY\) = \d+\n", lines);
        Assert.Matches(@" open\((0x[0-9a-f]+|""\.""), O_RDWR\|O_TMPFILE, 0600\) = \d+\n", lines);
        Assert.Matches(@" open\((0x[0-9a-f]+|""no/such""), O_RDONLY\|O_DIRECT\) = -1 ENOENT\n", lines);
    }
}
