namespace EndToEnd.Tests.Support;

/// <summary>The interpreter itself: what is found first may be a script that looks for it.</summary>
internal static class Python
{
    /// <summary>Its path.</summary>
    public static string Path => s_path.Value;

    private static readonly Lazy<string> s_path = new(static () =>
    {
        var run = ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", "import os, sys; print(os.path.realpath(sys.executable))"], Preload.Nothing);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output.Trim();
    });
}
