using Trace.Tests.Support;

namespace Trace.Tests;

public class ReentrancyTests
{
    public static TheoryData<string> Functions => Reentrancy.Functions;

    [Theory]
    [MemberData(nameof(Functions))]
    public void No_call_of_the_library_comes_back_to_it_through_a_library_that_interposes_what_it_needs(string function)
    {
        using var directory = new TemporaryDirectory();
        var library = TraceLibrary.For(ThisMachine.RuntimeIdentifier);

        Assert.Equal("done\n", Reentrancy.Run(function, library));
        Assert.Equal("done\n", Reentrancy.Run(function, library, $"HOOKS_TRACE_FILE={directory["trace"]}"));
        Assert.Contains(" unlink(\"/no/such/file\") = -1 ENOENT\n", File.ReadAllText(directory["trace"]), StringComparison.Ordinal);
    }

    /// <summary>It has the stat functions to itself, and opens its shared memory under a lock when the first of them is
    /// called.</summary>
    [Fact]
    public void Libfaketime_may_stand_behind_it()
    {
        var faketime = RequiredFile.Find($"/usr/lib/{ThisMachine.Triplet}/faketime/libfaketime.so.1", "package faketime");
        using var directory = new TemporaryDirectory();
        var variables = TraceRun.Variables(null, directory["trace"]);
        variables["LD_PRELOAD"] += $":{faketime}";
        variables["FAKETIME"] = "+1d";

        var run = ProgramRun.Of("/bin/cat", ["/etc/hosts"], variables);

        Assert.Equal((0, File.ReadAllText("/etc/hosts"), ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Contains(" open(\"/etc/hosts\", O_RDONLY) = ", File.ReadAllText(directory["trace"]), StringComparison.Ordinal);
    }
}
