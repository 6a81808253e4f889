using System.Text;
using ReusePort.Configuration;

namespace ReusePort.Tests.Manual;

/// <summary>The manual pages as a user sees them.</summary>
public class ManualTests
{
    private static readonly Variable[] s_variables = Enum.GetValues<Variable>();

    [Theory]
    [InlineData("reuseport.1")]
    [InlineData("libreuseport.7")]
    public void Man_shows_the_page_without_a_warning(string page)
    {
        var run = ProgramRun.Of(
            RequiredProgram.Find("man"), ["--warnings", "-l", PathOf(page)], new Dictionary<string, string?> { ["MANWIDTH"] = "200", ["LC_ALL"] = "C.UTF-8" });

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(
            s_variables.Where(variable => page == "libreuseport.7" || !SettingTable.OptionOf(variable).IsEmpty),
            variable => Assert.Contains(Text(SettingTable.NameOf(variable)), run.Output, StringComparison.Ordinal));
    }

    private static string Text(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text);

    private static string PathOf(string page) => Path.Combine(RepositoryFiles.Root, "docs/man", page);
}
