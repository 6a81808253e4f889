using System.Globalization;
using System.Text.RegularExpressions;

namespace ReusePort.Cli.Tests;

/// <summary>Copies of a shell script that each begin with a line <c>ready</c> and their process id.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly ServerProcess _process;
    private readonly int _copies;

    private ToolProcess(ServerProcess process, int copies)
    {
        _process = process;
        _copies = copies;
    }

    /// <summary>The process id of the tool.</summary>
    public int Id => _process.Id;

    /// <summary>What the tool and its copies wrote.</summary>
    public string Text => _process.Text;

    /// <summary>The process ids of the copies that are ready.</summary>
    public int[] Ready =>
        [.. Regex.Matches(Text, @"^ready (\d+)$", RegexOptions.Multiline)
            .Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>Starts copies.</summary>
    public static ToolProcess Start(int copies, string script, params string[] prefix)
    {
        // Whoever runs the tests in the background of a shell, or under nohup, ignores some of the signals.
        string[] words = ["--default-signal=HUP,INT,TERM", .. prefix, Tool.Path, "--copies", $"{copies}", "--", "sh", "-c", script];
        return new ToolProcess(ServerProcess.Start("/usr/bin/env", words), copies);
    }

    /// <summary>Waits for the copies.</summary>
    public ToolProcess WaitUntilReady()
    {
        Eventually.Holds($"{_copies} copies", () => Ready.Length == _copies, () => Text);
        return this;
    }

    /// <summary>Sends the tool a signal.</summary>
    public void Signal(string name) =>
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", $"kill -{name} {Id}"]).ExitCode);

    /// <summary>Waits for the end of the tool.</summary>
    public int WaitForExit() => _process.WaitForExit();

    /// <summary>Whether a process runs; one that nobody has waited for yet doesn't.</summary>
    public static bool IsRunning(int process)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{process}/stat");
            return status[status.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
