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
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Libfaketime_may_stand_behind_it_or_in_front(bool isInFront)
    {
        using var directory = new TemporaryDirectory();

        var run = ProgramRun.Of("/bin/cat", ["/etc/hosts"], BesideFaketime(directory["trace"], isInFront));
        var listed = ProgramRun.Of("/bin/ls", ["-lR", "/etc"], BesideFaketime(directory["listed"], isInFront));

        Assert.Equal((0, File.ReadAllText("/etc/hosts"), ""), (run.ExitCode, run.Output, run.Errors));
        Assert.Contains(" open(\"/etc/hosts\", O_RDONLY) = ", File.ReadAllText(directory["trace"]), StringComparison.Ordinal);
        Assert.NotEqual("", listed.Output);
        Assert.Contains(" opendir(\"/etc\") = ", File.ReadAllText(directory["listed"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Many_threads_and_signal_handlers_have_their_lines_beside_libfaketime(bool isInFront)
    {
        using var directory = new TemporaryDirectory();
        var program = Fixture.Compile("threads.c", directory);

        var run = ProgramRun.Of(program, [], BesideFaketime(directory["trace"], isInFront));

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(" handled, 0 wrong\n", run.Output, StringComparison.Ordinal);
        var handled = int.Parse(run.Output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var lines = File.ReadAllLines(directory["trace"]);
        Assert.Equal(64 * 100, lines.Count(static line => line.Contains(" open(\"thread ", StringComparison.Ordinal)));
        Assert.Equal(handled, lines.Count(static line => line.Contains(" unlink(\"from the handler\")", StringComparison.Ordinal)));
    }

    private static Dictionary<string, string?> BesideFaketime(string trace, bool isInFront)
    {
        var faketime = RequiredFile.Find($"/usr/lib/{ThisMachine.Triplet}/faketime/libfaketime.so.1", "package faketime");
        var variables = TraceRun.Variables(null, trace);
        variables["LD_PRELOAD"] = isInFront ? $"{faketime}:{variables["LD_PRELOAD"]}" : $"{variables["LD_PRELOAD"]}:{faketime}";
        variables["FAKETIME"] = "+1d";
        return variables;
    }
}
