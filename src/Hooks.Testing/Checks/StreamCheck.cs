namespace Hooks.Testing.Checks;

/// <summary>Programs that closed stdout and stderr.</summary>
internal static class StreamCheck
{
    /// <summary>Makes the calls with both closed, and then with a file of the program's own in stdout's place.</summary>
    public static void Run(HookSubject subject)
    {
        var (plain, hooked, _) = new Situation("streams", "with stdout and stderr closed").Hold(subject);
        var written = hooked.Report.Numbers[0] - plain.Report.Numbers[0];
        Assert.True(
            written <= 0,
            $"A program that closed stdout gives the number 1 to a file of its own: the library wrote {written} bytes to that.");
    }
}
