using System.ComponentModel;
using System.Diagnostics;

namespace Hooks.Sdk.Tools;

/// <summary>Runs a program with a list of arguments, without a shell.</summary>
internal static class NativeTool
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments, as they are.</param>
    /// <param name="directory">The working directory: files are named relative to it, so that no path depends on a tool's
    /// quoting.</param>
    public static ToolRun Run(string program, IEnumerable<string> arguments, string directory)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Its output is parsed here, so it must be in one language.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd() + output.GetAwaiter().GetResult();
            process.WaitForExit();
            return new ToolRun(process.ExitCode, errors.Trim());
        }
        catch (Win32Exception failure)
        {
            return new ToolRun(failure.NativeErrorCode);
        }
    }
}
