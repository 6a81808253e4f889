namespace ReusePort.Cli.Tests;

/// <summary>The limits of the command (getrlimit(2)) under a tool that runs on .NET.</summary>
public class ManagedLimitTests
{
    [Fact]
    public void Limits_stay_but_for_the_soft_limit_of_open_files_which_the_runtime_raises()
    {
        const string Limit = "ulimit -Sn 1000 && ulimit -Hn 3000 && ";
        const string Show = "cat /proc/self/limits";

        var without = Tool.Script($"{Limit}{Show}").Output.Split('\n');
        var with = Tool.Script($"{Limit}\"$0\" {Show}").Output.Split('\n');

        Assert.Equal(["Max", "open", "files", "1000", "3000", "files"], Words(Assert.Single(without.Except(with))));
        Assert.Equal(["Max", "open", "files", "3000", "3000", "files"], Words(Assert.Single(with.Except(without))));
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
