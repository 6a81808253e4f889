using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Debugging;

/// <summary>A stranger's program under gdb, stopped in the hook: the library that is loaded is stripped, and gdb finds
/// its symbols in the file beside it.</summary>
public sealed class DebuggerTests : IDisposable
{
    private const string Hook = "src/ReusePort/BindHook.cs";

    private readonly TemporaryDirectory _directory = new();
    private readonly string[] _source = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, Hook));

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_breakpoint_at_a_line_of_the_hook_stops_there()
    {
        var output = StopInHook("continue");

        Assert.Contains($"{Hook}:{HookLine}\n{HookLine}\t{_source[HookLine - 1]}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_shows_the_arguments_that_the_program_passed()
    {
        var output = StopInHook("info args");

        // sizeof(struct sockaddr_in)
        Assert.Contains("\naddressLength = 16\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_backtrace_leads_from_the_hook_to_the_program()
    {
        var frames = StopInHook("backtrace").Split('\n').Where(static line => line.StartsWith('#'));

        Assert.Collection(
            frames,
            static hook => Assert.Matches("^#0 .*BindHook__Bind ", hook),

            // Between them is the export, which jumps.
            static program => Assert.Matches("^#1 .* main ", program));
    }

    /// <summary>The first statement of the hook: a line, counted from 1.</summary>
    private int HookLine
    {
        get
        {
            var attribute = Array.FindIndex(_source, static line => line.Contains("[Intercept(\"bind\")]", StringComparison.Ordinal));
            var brace = Array.FindIndex(_source, attribute, static line => line.Trim() == "{");
            return 1 + Array.FindIndex(_source, brace + 1, static line => line.Trim() is not "" and var text && !text.StartsWith("//", StringComparison.Ordinal));
        }
    }

    /// <summary>Runs a program up to the hook.</summary>
    /// <param name="command">What gdb is told then.</param>
    /// <returns>What gdb wrote.</returns>
    private string StopInHook(string command)
    {
        var program = NativeProgram.Compile(Fixture.Path("listen.c"), _directory["listen"]);
        string[] commands =
        [
            "set breakpoint pending on",

            // The program alone is to be preloaded, not a shell that starts it.
            "set startup-with-shell off",
            $"set environment LD_PRELOAD {RepositoryFiles.ReusePortLibrary}",

            // The paths of the sources are relative to it.
            $"directory {RepositoryFiles.Root}",
            $"break BindHook.cs:{HookLine}",
            "run",
            command,
        ];
        var run = ProgramRun.Of(
            RequiredProgram.Find("gdb"),
            [
                "-nx", "-batch", "-iex", "set debuginfod enabled off",
                .. commands.SelectMany(static line => (string[])["-ex", line]), "--args", program, $"{FreePort.Find()}",
            ],
            Preload.Nothing);
        return run.Output;
    }
}
