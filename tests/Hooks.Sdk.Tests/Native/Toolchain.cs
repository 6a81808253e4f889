using System.Diagnostics;

namespace Hooks.Sdk.Tests.Native;

/// <summary>gcc and ld of the machine that the tests run on.</summary>
internal static class Toolchain
{
    /// <summary>Runs a tool to its end.</summary>
    public static async Task Run(string tool, string directory, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(RequiredProgram.Find(tool), arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var messages = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}: {messages}");
    }
}
