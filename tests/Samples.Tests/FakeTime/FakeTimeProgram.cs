using Samples.Tests.Support;

namespace Samples.Tests.FakeTime;

/// <summary>Programs under the library.</summary>
internal static class FakeTimeProgram
{
    public static string Library { get; } = Sample.Library("libfaketime.so");

    /// <summary>The environment of a program.</summary>
    /// <param name="variables">Those of the library: <c>OFFSET=-3d SPEED=2</c>, without what they begin with.</param>
    public static Dictionary<string, string?> Environment(string variables)
    {
        var environment = new Dictionary<string, string?> { ["LD_PRELOAD"] = Library, ["TZ"] = "UTC", ["LC_ALL"] = "C" };
        foreach (var variable in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = variable.Split('=', 2);
            environment[$"FAKE_TIME_{parts[0]}"] = parts[1];
        }

        return environment;
    }

    /// <summary>Runs a program that must succeed without an error message.</summary>
    /// <returns>What it wrote.</returns>
    public static string Output(string variables, string program, params string[] arguments)
    {
        var run = ProgramRun.Of(RequiredProgram.Find(program), arguments, Environment(variables));
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run.Output;
    }
}
