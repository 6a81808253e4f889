using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>A command that runs in a control group with a BPF program until it is told to end.</summary>
internal sealed class StartedGroup : IDisposable
{
    private readonly ServerProcess _process;
    private readonly TemporaryDirectory _directory;

    private StartedGroup(ServerProcess process, TemporaryDirectory directory, string path)
    {
        _process = process;
        _directory = directory;
        Path = path;
        Remover = Eventual(() => Processes().FirstOrDefault(IsRemover));
    }

    /// <summary>Its directory.</summary>
    public string Path { get; }

    /// <summary>The process that removes it.</summary>
    public int Remover { get; }

    /// <summary>Whether that process runs.</summary>
    public bool HasRemover => ToolProcess.IsRunning(Remover) && IsRemover(Remover);

    /// <summary>The numbers of the BPF programs.</summary>
    public uint[] Programs => BpfQuery.Of(Path);

    /// <summary>Starts one.</summary>
    /// <param name="options">Options of the tool, and words before the command.</param>
    /// <param name="end">What its shell does at the end.</param>
    public static StartedGroup Of(string[] options, string end)
    {
        var directory = new TemporaryDirectory();
        var fifo = directory["end"];
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", "mkfifo \"$0\"", fifo]).ExitCode);
        const string Show = "while read -r line; do case $line in 0::*) echo \"$line\";; esac; done < /proc/self/cgroup";
        var process = ServerProcess.Start(Tool.Path, ["--via", "cgroup", .. options, "sh", "-c", $"{Show}; read line < {fifo}; {end}"]);
        Eventually.Holds("the group", () => process.Text.Contains("reuseport-", StringComparison.Ordinal) && process.Text.Contains('\n', StringComparison.Ordinal), () => process.Text);
        var name = process.Text.Split('\n')[0].Trim();
        return new StartedGroup(process, directory, $"{RequiredCgroup.Directory.TrimEnd('/')}/{name[name.LastIndexOf("reuseport-", StringComparison.Ordinal)..]}");
    }

    /// <summary>Has it end.</summary>
    public void End() => File.WriteAllText(_directory["end"], "\n");

    public void Dispose()
    {
        _process.Dispose();
        _directory.Dispose();
    }

    private static int Eventual(Func<int> find)
    {
        var found = 0;
        Eventually.Holds("the process that removes the group", () => (found = find()) != 0);
        return found;
    }

    private static IEnumerable<int> Processes() => Directory.EnumerateDirectories("/proc")
        .Select(static directory => int.TryParse(System.IO.Path.GetFileName(directory), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(static id => id != 0);

    private bool IsRemover(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").EndsWith($"--remove-cgroup\0{Path}\0", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
