namespace ReusePort.Tests.Library;

/// <summary>A test that runs the host program, alone or with the library preloaded.</summary>
public abstract class HostTest(NativeFixtures fixtures)
{
    private static readonly string[] s_variables =
        ["LIBREUSEPORT_ADDR", "LIBREUSEPORT_PORT", "LIBREUSEPORT_DEBUG", "SO_REUSEPORT", "SO_REUSEADDR", "SO_BINDTODEVICE"];

    protected NativeFixtures Fixtures => fixtures;

    /// <summary>Runs the host under the library.</summary>
    /// <param name="commands">What it does, separated by semicolons (host.c).</param>
    /// <param name="variables">The variables of the library: <c>"SO_REUSEPORT=0"</c>.</param>
    protected HostRun Run(string commands, params string[] variables) => RunBefore(null, commands, variables);

    /// <summary>Runs the host under the library and another one that the library calls in libc's place.</summary>
    /// <param name="next">The other library.</param>
    /// <param name="commands">What the host does.</param>
    /// <param name="variables">The variables of the library.</param>
    protected HostRun RunBefore(string? next, string commands, params string[] variables)
    {
        var environment = Environment(variables);
        environment["LD_PRELOAD"] = $"{RepositoryFiles.ReusePortLibrary} {next}";
        return RunHost(commands, environment);
    }

    /// <summary>Runs the host without the library.</summary>
    protected HostRun RunAlone(string commands) => RunHost(commands, Environment([]));

    /// <summary>Demands that the library makes no difference to what the program sees.</summary>
    /// <param name="commands">What the host does.</param>
    /// <param name="expected">What it sees, with the library and without it.</param>
    protected void AssertNoDifference(string commands, string expected)
    {
        Assert.Equal(new HostRun(expected, ""), RunAlone(commands));
        Assert.Equal(new HostRun(expected, ""), Run(commands));
    }

    /// <summary>The environment of a host: of the library's variables only those that are given.</summary>
    protected static Dictionary<string, string?> Environment(IEnumerable<string> variables)
    {
        var environment = s_variables.ToDictionary(static name => name, static _ => (string?)null);
        foreach (var variable in variables)
        {
            var parts = variable.Split('=', 2);
            environment[parts[0]] = parts[1];
        }

        return environment;
    }

    /// <summary>The commands as the host takes them.</summary>
    protected static string[] Arguments(string commands) => commands.Split(';', StringSplitOptions.TrimEntries);

    private HostRun RunHost(string commands, Dictionary<string, string?> environment)
    {
        var run = ProgramRun.Of(fixtures.Host, Arguments(commands), environment);
        Assert.True(run.ExitCode == 0, $"exit status {run.ExitCode}; {run.Output}{run.Errors}");
        return new HostRun(string.Join(", ", Lines(run.Output)), run.Errors);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
