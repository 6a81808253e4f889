using System.Text;
using ReusePort.Configuration;
using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>A test that runs the host program, alone or with the library preloaded.</summary>
public abstract class HostTest(Platform platform)
{
    /// <summary>The variables of the library.</summary>
    public static IReadOnlyList<string> Variables { get; } =
        [.. Enum.GetValues<Variable>().Select(static variable => Encoding.UTF8.GetString(SettingTable.NameOf(variable)))];

    protected Platform Platform => platform;

    /// <summary>Runs the host under the library.</summary>
    /// <param name="commands">What it does, separated by semicolons (host.c).</param>
    /// <param name="variables">The variables of the library: <c>"SO_REUSEPORT=0"</c>.</param>
    protected HostRun Run(string commands, params string[] variables) => Run([Platform.Library], commands, variables);

    /// <summary>Runs the host under the library and another one that the library calls in libc's place.</summary>
    /// <param name="next">The other library.</param>
    /// <param name="commands">What the host does.</param>
    /// <param name="variables">The variables of the library.</param>
    protected HostRun RunBefore(string next, string commands, params string[] variables) =>
        Run([Platform.Library, next], commands, variables);

    /// <summary>Runs the host under the library, and both under a filter of system calls.</summary>
    /// <param name="rule">What it refuses (filter.c).</param>
    /// <param name="commands">What the host does.</param>
    /// <param name="variables">The variables of the library.</param>
    protected HostRun RunFiltered(string rule, string commands, params string[] variables)
    {
        var command = Command([Platform.Library], commands, variables);
        return Finish(command with { Program = Platform.Filter, Arguments = [rule, command.Program, .. command.Arguments] });
    }

    /// <summary>Runs the host under several libraries.</summary>
    /// <param name="preloaded">The libraries in the order of LD_PRELOAD.</param>
    /// <param name="commands">What the host does.</param>
    /// <param name="variables">The variables of the library.</param>
    protected HostRun Run(string[] preloaded, string commands, params string[] variables) =>
        Finish(Command(preloaded, commands, variables));

    /// <summary>Runs the host without the library.</summary>
    protected HostRun RunAlone(string commands) => Run([], commands);

    /// <summary>Demands that the library makes no difference to what the program sees.</summary>
    /// <param name="commands">What the host does.</param>
    /// <param name="expected">What it sees, with the library and without it.</param>
    protected void AssertNoDifference(string commands, string expected)
    {
        Assert.Equal(new HostRun(expected, ""), RunAlone(commands));
        Assert.Equal(new HostRun(expected, ""), Run(commands));
    }

    /// <summary>How the host is run: of the library's variables it has only those that are given.</summary>
    protected HostCommand Command(string[] preloaded, string commands, params string[] variables)
    {
        var environment = Variables.ToDictionary(static name => name, static _ => (string?)null);
        foreach (var variable in variables)
        {
            var parts = variable.Split('=', 2);
            environment[parts[0]] = parts[1];
        }

        return Platform.Command(preloaded, commands.Split(';', StringSplitOptions.TrimEntries), environment);
    }

    private static HostRun Finish(HostCommand command)
    {
        var run = command.Run();
        Assert.True(run.ExitCode == 0, $"exit status {run.ExitCode}; {run.Output}{run.Errors}");
        return new HostRun(string.Join(", ", Lines(run.Output)), run.Errors);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
