using System.Diagnostics;

namespace HeaderReader;

/// <summary>Runs a program of the toolchain.</summary>
internal static class ChildProcess
{
    /// <summary>Gives a program its input and returns what it wrote.</summary>
    /// <exception cref="InvalidOperationException">It isn't installed, or it failed.</exception>
    public static string Run(string program, IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");

        // All three at once: a program that writes before it has read everything would otherwise wait for us.
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException($"{program} failed: {errors.GetAwaiter().GetResult()}");
    }
}
