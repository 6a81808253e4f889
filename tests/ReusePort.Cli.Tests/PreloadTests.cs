using System.Text;
using ReusePort.Cli.Execution;

namespace ReusePort.Cli.Tests;

public class PreloadTests
{
    private const string ShowPreload = "printf %s \"$LD_PRELOAD\"";

    [Theory]
    [InlineData("", "/lib.so")]
    [InlineData("/other.so", "/lib.so:/other.so")]
    [InlineData("/b.so:/a.so /c.so", "/lib.so:/b.so:/a.so /c.so")]
    public void The_library_stands_before_those_that_are_there(string others, string list) =>
        Assert.Equal(list, Encoding.UTF8.GetString(PreloadList.Prepend("/lib.so"u8, Encoding.UTF8.GetBytes(others))));

    [Fact]
    public void The_command_is_given_the_library_beside_the_tool()
    {
        Assert.Equal(Tool.Library, Tool.Run("sh", "-c", ShowPreload).Output);
        Assert.Equal(Tool.Library, Tool.Run("--copies", "1", "sh", "-c", ShowPreload).Output);
    }

    [Fact]
    public void A_library_that_was_preloaded_stays_behind_it()
    {
        using var directory = new TemporaryDirectory();
        var other = directory["other.so"];
        File.Copy(Tool.Library, other);

        var run = ProgramRun.Of(
            Tool.Path, ["sh", "-c", ShowPreload], new Dictionary<string, string?> { ["LD_PRELOAD"] = other });

        Assert.Equal($"{Tool.Library}:{other}", run.Output);
    }

    [Fact]
    public void The_library_is_loaded_into_the_command() =>
        Assert.Contains(Tool.Library, Tool.Run("cat", "/proc/self/maps").Output, StringComparison.Ordinal);

    [Fact]
    public void A_missing_library_is_reported()
    {
        using var directory = new TemporaryDirectory();
        var tool = Tool.CopyTo(directory["tool"]);
        var library = Path.Combine(directory["tool"], "libreuseport.so");
        File.Delete(library);

        Tool.AssertRefuses(125, $"{library}: the library is missing", ProgramRun.Of(tool, ["true"]));
    }
}
