using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>What the dynamic linker has to fill in when a library is loaded.</summary>
public class RelocationTests
{
    // The slot of the hook, the state of the library, and of a text its type and what that refers to.
    private const int MaxAddresses = 10;

    [Theory]
    [InlineData("Log.Line($\"closed {file}\");", "closed -1\n")]
    [InlineData("string text = \"closed\"; Log.Line($\"{text}: {text.Length}\");", "closed: 6\n")]
    [InlineData("Log.Line($\"{\"closed\".Length}\");", "6\n")]
    public void A_library_with_texts_has_no_addresses_of_tables_that_nothing_reads(string statement, string output)
    {
        using var build = new TaskBuild().WithHooks($$"""
            internal static partial class H
            {
                [Intercept("close")]
                private static partial int Close(int file) { if (file == -1) { {{statement}} } return Next.Close(file); }
            }
            """);
        Assert.Equal("", build.Build());

        var relocations = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-rW", build["libhooks.so"]]).Output.Split("_RELATIVE").Length - 1;
        Assert.InRange(relocations, 0, MaxAddresses);

        var run = ProgramRun.Of(
            RequiredProgram.Find("python3"), ["-Ic", "import ctypes; ctypes.CDLL(None).close(-1)"],
            new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] });
        Assert.Equal((0, output), (run.ExitCode, run.Errors));
    }
}
