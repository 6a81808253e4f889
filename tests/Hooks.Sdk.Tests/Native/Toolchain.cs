using System.Diagnostics;

namespace Hooks.Sdk.Tests.Native;

/// <summary>gcc and ld of the machine that the tests run on.</summary>
internal static class Toolchain
{
    /// <summary>Runs a tool to its end. A tool that is not installed skips the test, on the build server it fails it.</summary>
    public static async Task Run(string tool, string directory, params IEnumerable<string> arguments)
    {
        if (!IsInstalled(tool))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{tool} is not installed.");
            Assert.Skip($"{tool} is not installed.");
        }

        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}: {messages}");
    }

    private static bool IsInstalled(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, tool)));
}
