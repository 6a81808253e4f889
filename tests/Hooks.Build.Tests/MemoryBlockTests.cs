using System.Globalization;
using System.Text.RegularExpressions;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Memory that hooks clear, fill and copy (Hooks/Blocks.cs), in C beside it (Programs/blocks.c).</summary>
public sealed partial class MemoryBlockTests : IDisposable
{
    /// <summary>What is cleared, filled and copied with the lengths up to here takes at most twice libc's instructions. Beyond it libc
    /// has one instruction for all of it, which valgrind counts once for every byte.</summary>
    private const int MaxComparedLength = 2000;

    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Spans_and_structs_are_cleared_filled_and_copied_as_a_loop_over_bytes_does_it(string architecture)
    {
        using var build = Build(architecture);

        var run = architecture == "x64"
            ? ProgramRun.Of(Compile("gcc"), ["check"], Preload(build))
            : ProgramRun.Of(
                RequiredProgram.Find("qemu-aarch64", "qemu-aarch64-static"),
                ["-L", "/usr/aarch64-linux-gnu", "-E", $"LD_PRELOAD={Library(build)}", Compile("aarch64-linux-gnu-gcc"), "check"]);

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Fact]
    public void From_16_bytes_on_it_takes_at_most_twice_the_instructions_of_libc()
    {
        using var build = Build("x64");
        var host = Compile("gcc", "-DCOUNTS");

        var run = ProgramRun.Of(
            RequiredProgram.Find("valgrind"),
            ["-q", "--tool=callgrind", "--compress-strings=no", $"--callgrind-out-file={_directory["counts"]}", host, "count"],
            Preload(build));

        Assert.Equal(0, run.ExitCode);
        var counts = Directory.EnumerateFiles(_directory.Path, "counts.*").Select(ReadCount).Where(static count => count.Instructions > 0).ToArray();
        var compared = counts.Where(static count => count.Length <= MaxComparedLength && !count.IsLibc).ToArray();
        Assert.NotEmpty(compared);
        Assert.All(compared, count =>
        {
            var libc = counts.Single(other => other.IsLibc && other.What == count.What && other.Length == count.Length);
            Assert.True(count.Instructions <= 2 * libc.Instructions, $"{count} and {libc}");
        });
    }

    public void Dispose() => _directory.Dispose();

    private static TaskBuild Build(string architecture)
    {
        var build = new TaskBuild { Architecture = architecture };
        Assert.Equal("", build.WithHooks(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Hooks/Blocks.cs"))).Build());
        return build;
    }

    private static string Library(TaskBuild build) => Path.Combine(build.Artifacts, "libhooks.so");

    private static Dictionary<string, string?> Preload(TaskBuild build) => new() { ["LD_PRELOAD"] = Library(build) };

    private string Compile(string compiler, params IEnumerable<string> options) => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/blocks.c"), _directory["blocks"], ["-fno-builtin", .. options], compiler);

    /// <summary>What one call took, of which only the instructions of the runtime, or of libc, count: not those of the
    /// caller.</summary>
    private static Count ReadCount(string dump)
    {
        var (file, function, instructions, isCallee) = ("", "", 0, false);
        var lines = File.ReadAllLines(dump);
        foreach (var line in lines)
        {
            if (line.StartsWith("ob=", StringComparison.Ordinal))
            {
                file = line;
            }
            else if (line.StartsWith("fn=", StringComparison.Ordinal))
            {
                function = line;
            }
            else if (Cost.Match(line) is { Success: true } cost)
            {
                var isCounted = !isCallee
                    && (file.Contains("libc.so", StringComparison.Ordinal) || function.Contains("System_Runtime_", StringComparison.Ordinal));
                instructions += isCounted ? int.Parse(cost.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            }

            // The line behind it is the cost of a call, which the callee's own lines hold already.
            isCallee = line.StartsWith("calls=", StringComparison.Ordinal);
        }

        var name = lines.Select(static line => Label.Match(line)).FirstOrDefault(static match => match.Success)?.Groups;
        return name is null
            ? new Count("", 0, 0, false)
            : new Count(name["what"].Value, int.Parse(name["length"].Value, CultureInfo.InvariantCulture), instructions, name["libc"].Success);
    }

    [GeneratedRegex(@"^desc: Trigger: Client Request: (?<libc>libc )?(?<what>\w+) (?<length>\d+)$")]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^[+\-*\d]\S* (\d+)$")]
    private static partial Regex Cost { get; }

    private sealed record Count(string What, int Length, int Instructions, bool IsLibc);
}
