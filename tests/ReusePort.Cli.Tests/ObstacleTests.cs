using Hooks.Testing;

namespace ReusePort.Cli.Tests;

public sealed class ObstacleTests : IDisposable
{
    private const string Source = "int main(void) { return 7; }";
    private const string GoSource = """
        __attribute__((section(".go.buildinfo"), used)) static char info[] = "\xff Go buildinf:";
        int main(void) { return 7; }
        """;

    private readonly ProgramDirectory _directory = new();

    [Theory]
    [InlineData("-static")]
    [InlineData("-static-pie")]
    public void A_static_program_runs_and_the_user_is_told(string option) =>
        AssertTold("is statically linked", _directory.Compile(Source, "cc", option));

    [Fact]
    public void A_static_program_of_musl_runs_and_the_user_is_told() =>
        AssertTold("is statically linked", _directory.Compile(Source, "musl-gcc", "-static"));

    [Theory]
    [InlineData("", "is a Go program, which makes its system calls itself")]
    [InlineData("-static", "is a static Go program, which makes its system calls itself")]
    public void A_Go_program_runs_and_the_user_is_told(string option, string reason) =>
        AssertTold(reason, _directory.Compile(GoSource, "cc", option.Length == 0 ? [] : [option]));

    [Fact]
    public void A_program_found_on_PATH_is_named_by_its_path()
    {
        var program = _directory.Compile(Source, "cc", "-static");
        var path = new Dictionary<string, string?> { ["PATH"] = $"/no/such/directory:{_directory.Path}:/usr/bin:/bin" };

        Assert.Equal(Told("is statically linked", program), ProgramRun.Of(Tool.Path, ["--via", "preload", "program"], path));
    }

    [Fact]
    public void A_script_is_judged_by_what_runs_it()
    {
        var program = _directory.Compile(Source, "cc", "-static");

        Assert.Equal(Told("is statically linked", program), Preload(_directory.Write("script", $"#! {program} -x\n")));
    }

    [Theory]
    [InlineData("#!/usr/bin/env program\n")]
    [InlineData("#! /usr/bin/env program \n")]
    [InlineData("#!/usr/bin/env -S program -x\n")]
    public void A_script_of_env_is_judged_by_what_env_runs(string text)
    {
        var program = _directory.Compile(Source, "cc", "-static");
        var path = new Dictionary<string, string?> { ["PATH"] = $"{_directory.Path}:/usr/bin:/bin" };

        var run = ProgramRun.Of(Tool.Path, ["--via", "preload", _directory.Write("script", text)], path);

        Assert.Equal(Told("is statically linked", program), run);
    }

    [Fact]
    public void A_script_of_a_script_is_judged_by_what_runs_that()
    {
        var program = _directory.Compile(Source, "cc", "-static");
        var first = _directory.Write("first", $"#!{program}\n");

        Assert.Equal(Told("is statically linked", program), Preload(_directory.Write("second", $"#!{first} a\n")));
    }

    [Theory]
    [InlineData("#!{0}\n")]
    [InlineData("#!{0}")]
    public void A_script_that_runs_itself_is_not_told_of(string text)
    {
        var script = _directory["script"];

        Assert.DoesNotContain("not shared", Tool.Run(_directory.Write("script", text.Replace("{0}", script, StringComparison.Ordinal))).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_on_PATH_with_the_name_of_the_command_is_not_the_command()
    {
        var program = _directory.Compile(Source, "cc", "-static");
        Directory.CreateDirectory(_directory["other/program"]);
        var path = new Dictionary<string, string?> { ["PATH"] = $"{_directory["other"]}:{_directory.Path}" };

        Assert.Equal(Told("is statically linked", program), ProgramRun.Of(Tool.Path, ["--via", "preload", "program"], path));
    }

    [Fact]
    public void Copies_are_told_of_once() =>
        Assert.Equal(Told("is statically linked", _directory.Compile(Source, "cc", "-static")), Preload("--copies", "3", _directory["program"]));

    [Theory]
    [InlineData("4755", "is set-user-ID, and the dynamic linker ignores LD_PRELOAD for it")]
    [InlineData("2755", "is set-group-ID, and the dynamic linker ignores LD_PRELOAD for it")]
    public void A_program_that_changes_its_user_runs_and_the_user_is_told(string mode, string reason)
    {
        var program = _directory.Compile(Source, "cc");
        var owner = Environment.IsPrivilegedProcess ? "nobody:nogroup" : throw Requirement.IsMissing("only root can give a file to another user");
        Assert.Equal(0, Tool.Script("chown \"$1\" \"$2\" && chmod \"$3\" \"$2\"", owner, program, mode).ExitCode);

        AssertTold(reason, program);
    }

    [Fact]
    public void A_program_with_the_privileges_of_its_user_is_not_told_of()
    {
        var program = _directory.Compile(Source, "cc");
        File.SetUnixFileMode(program, UnixFileMode.SetUser | UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(new ProgramRun(7, string.Empty, string.Empty), Tool.Run(program));
    }

    [Fact]
    public void The_dynamic_linker_itself_is_not_told_of()
    {
        var program = _directory.Compile(Source, "cc");
        var linker = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-p", ".interp", program]).Output.Split(' ', '\n').Single(static word => word.StartsWith('/'));

        Assert.Equal(new ProgramRun(7, string.Empty, string.Empty), Tool.Run(linker, program));
    }

    [Theory]
    [InlineData("\u007fELF")]
    [InlineData("\u007fELF\u0002\u0001\u0001")]
    [InlineData("#!")]
    [InlineData("#!\n")]
    [InlineData("")]
    [InlineData("#! /no/such/interpreter\n")]
    [InlineData("#! /usr/bin/env no-such-program\n")]
    public void What_is_no_program_is_answered_as_before(string text)
    {
        var run = Tool.Run(_directory.Write("file", text));

        Assert.DoesNotContain("not shared", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_can_not_be_written_stops_nothing()
    {
        var program = _directory.Compile(Source, "cc", "-static");

        Assert.Equal(7, Tool.Script("\"$0\" --via preload \"$1\" 2>/dev/full", program).ExitCode);
    }

    public void Dispose() => _directory.Dispose();

    private static ProgramRun Preload(params string[] words) => Tool.Run(["--via", "preload", .. words]);

    private static void AssertTold(string reason, string program) => Assert.Equal(Told(reason, program), Preload(program));

    private static ProgramRun Told(string reason, string program) =>
        new(7, string.Empty, $"reuseport: {program}: {reason}: its ports are not shared\n");
}
