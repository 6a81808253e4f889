namespace ReusePort.Cli.Tests;

/// <summary>The <c>reuseport</c> command.</summary>
internal static class Tool
{
    /// <summary>Its path.</summary>
    public static string Path => System.IO.Path.Combine(ToolDirectory.Path, "reuseport");

    /// <summary>The library beside it.</summary>
    public static string Library => System.IO.Path.Combine(ToolDirectory.Path, "libreuseport.so");

    /// <summary>Runs it to its end.</summary>
    public static ProgramRun Run(params string[] arguments) => ProgramRun.Of(Path, arguments);

    /// <summary>Runs a shell script, in which <c>$0</c> is the tool.</summary>
    public static ProgramRun Script(string script, params string[] arguments) =>
        ProgramRun.Of("/bin/sh", ["-c", script, Path, .. arguments]);

    /// <summary>Asserts that it ended with a status, with one line on stderr, and wrote nothing to stdout.</summary>
    public static void AssertRefuses(int status, string line, ProgramRun run) =>
        Assert.Equal(new ProgramRun(status, string.Empty, $"reuseport: {line}\n"), run);
}
