namespace ReusePort.Cli.Tests;

/// <summary>The <c>reuseport</c> command.</summary>
internal static class Tool
{
    /// <summary>Its path.</summary>
    public static string Path => System.IO.Path.Combine(ToolDirectory.Path, "reuseport");

    /// <summary>The library beside it.</summary>
    public static string Library => System.IO.Path.Combine(ToolDirectory.Path, "libreuseport.so");

    /// <summary>Copies it and what lies beside it.</summary>
    /// <param name="directory">The directory, which is made.</param>
    /// <returns>The path of the copy.</returns>
    public static string CopyTo(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var file in Directory.EnumerateFiles(ToolDirectory.Path))
        {
            File.Copy(file, System.IO.Path.Combine(directory, System.IO.Path.GetFileName(file)));
        }

        return System.IO.Path.Combine(directory, "reuseport");
    }

    /// <summary>Runs it to its end.</summary>
    public static ProgramRun Run(params string[] arguments) => ProgramRun.Of(Path, arguments);

    /// <summary>Runs a shell script, in which <c>$0</c> is the tool.</summary>
    public static ProgramRun Script(string script, params string[] arguments) =>
        ProgramRun.Of("/bin/sh", ["-c", script, Path, .. arguments]);

    /// <summary>Asserts that it ended with a status, with one line on stderr, and wrote nothing to stdout.</summary>
    public static void AssertRefuses(int status, string line, ProgramRun run) =>
        Assert.Equal(new ProgramRun(status, string.Empty, $"reuseport: {line}\n"), run);
}
