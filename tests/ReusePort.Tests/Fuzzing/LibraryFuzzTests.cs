using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Fuzzing;

/// <summary>The library itself, in processes with random variables.</summary>
public class LibraryFuzzTests(SystemGlibc system, Arm64 arm64)
{
    [Fact]
    public void A_process_shares_what_its_variables_name_and_hears_of_an_error_once() => AssertHolds(system, Property.Inputs / 40);

    [Fact]
    public void A_process_of_another_processor_does_the_same() => AssertHolds(arm64, Property.Inputs / 200);

    private static void AssertHolds(Platform platform, long processes)
    {
        // Made ready, or found missing, before anything is random.
        var shell = RequiredProgram.Find("bash");
        _ = platform.Command([platform.Library], [], []);
        RandomProcess.Any.Holds(processes, process =>
        {
            var expected = new LibraryOracle(process);
            var run = Start(shell, platform, process).Run();

            Assert.True(run.ExitCode == 0, $"exit status {run.ExitCode}; {run.Output}{run.Errors}");
            Assert.Equal(expected.Output, string.Join(", ", run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
            expected.AssertErrors(run.Errors);
            return expected.BrokenVariable is null;
        });
    }

    /// <summary>The host, from a shell: variables that .NET sets are UTF-8, those of a shell are any bytes.</summary>
    private static HostCommand Start(string shell, Platform platform, RandomProcess process)
    {
        var host = platform.Command([platform.Library], process.Binds.SelectMany(static bind => bind.Commands), []);
        var script = string.Concat(process.Variables.Select(static variable =>
            variable.Value is { } value ? $"export {variable.Key}={Quoted(value)}; " : $"unset {variable.Key}; "));
        return host with
        {
            Program = shell,
            Arguments = ["-c", $"{script}exec \"$@\"", "bash", host.Program, .. host.Arguments],
        };
    }

    private static string Quoted(string value) => $"$'{string.Concat(value.Bytes().Select(static b => $"\\x{b:x2}"))}'";
}
