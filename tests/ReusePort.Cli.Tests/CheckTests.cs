using System.Text.Json;

namespace ReusePort.Cli.Tests;

/// <summary>What <c>--check</c> says of a program.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Server = "int bind(int, const void *, unsigned); int main(void) { return bind(0, 0, 0); }";
    private const string Other = "int main(void) { return 0; }";
    private readonly ProgramDirectory _directory = new();

    [Fact]
    public void A_program_that_binds_works()
    {
        var program = _directory.Compile(Server);

        var lines = AssertChecked(0, program);

        Assert.Equal(program, lines["program"]);
        Assert.Equal("imported by program", lines["bind"]);
        Assert.Matches(@"^glibc \d+\.\d+$", lines["libc"]);
        Assert.Equal("libc.so.6", lines["libraries"]);
        Assert.StartsWith("preload: ", lines["way"], StringComparison.Ordinal);
        Assert.Equal("works", lines["result"]);
    }

    [Fact]
    public void A_program_that_binds_nothing_itself_works_with_a_remark()
    {
        var lines = AssertChecked(1, _directory.Compile(Other));

        Assert.Equal("not imported", lines["bind"]);
        Assert.Equal("it doesn't call bind itself: a library that it opens later or a program that it starts may", lines["remark"]);
    }

    [Fact]
    public void A_program_of_musl_works()
    {
        var lines = AssertChecked(0, _directory.Compile(Server, "musl-gcc"));

        Assert.Equal("musl", lines["libc"]);
        Assert.Contains("ld-musl-", lines["format"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cc", "-static", "static")]
    [InlineData("cc", "-static-pie", "static, position-independent")]
    [InlineData("musl-gcc", "-static", "static")]
    public void A_static_program_can_not_be_preloaded(string compiler, string option, string format)
    {
        var program = _directory.Compile(Server, compiler, option);

        var lines = AssertChecked(2, program, "--via", "preload");

        Assert.EndsWith($", {format}", lines["format"], StringComparison.Ordinal);
        Assert.Equal($"doesn't work: {program} is statically linked", lines["result"]);
        Assert.Equal(("link it dynamically", "let a service manager open the socket: ReusePort=yes in systemd.socket(5)"), (lines["what to do"], lines["or"]));
        Assert.DoesNotContain("way", lines.Keys);
    }

    [Fact]
    public void A_static_program_is_watched_if_the_kernel_can_not_decide_alone()
    {
        var lines = AssertChecked(StatusOfWatched, _directory.Compile(Server, "cc", "-static"), "--rule", "comm=*");

        Assert.Equal("no control group: LIBREUSEPORT_RULES: comm in rule 1: not possible in a control group", lines["binds"]);
        Assert.Equal("notify: the program is statically linked, so the kernel asks reuseport at each bind", lines["way"]);
        Assert.DoesNotContain("what to do", lines.Keys);
    }

    [Fact]
    public void A_static_program_with_a_rule_that_only_the_library_can_follow_does_not_work() =>
        Assert.EndsWith(
            "is statically linked, and LIBREUSEPORT_RULES: guard in rule 1: not possible for a program that is watched",
            AssertChecked(2, _directory.Compile(Server, "cc", "-static"), "--rule", "guard=exe")["result"],
            StringComparison.Ordinal);

    [Fact]
    public void A_program_that_can_be_preloaded_is_watched_if_that_is_asked_for() =>
        Assert.Equal("notify: the kernel asks reuseport at each bind", AssertChecked(StatusOfWatched, _directory.Compile(Server), "--via", "notify")["way"]);

    [Fact]
    public void A_watched_program_without_privileges_gains_none()
    {
        string[] options = ["--bounding-set", "-sys_admin", "--inh-caps", "-sys_admin", Tool.Path, "--check", "--via", "notify", "true"];

        var lines = CheckLines.Of(1, ProgramRun.Of(RequiredProgram.Find("setpriv"), options));

        Assert.Equal("it and what it starts gain no privileges (no_new_privs): set-user-ID programs such as sudo fail in it", lines["remark"]);
    }

    [Fact]
    public void A_Go_server_is_watched_if_the_kernel_can_not_decide_alone()
    {
        var lines = AssertChecked(StatusOfWatched, _directory.CompileGoServer(), "--rule", "comm=*");

        Assert.Matches(@", Go \(go1\.\d+.*\)$", lines["format"]);
        Assert.EndsWith("Go program, which makes its system calls itself, so the kernel asks reuseport at each bind", lines["way"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 1, 183, "arm64", 64)]
    [InlineData(1, 1, 40, "arm", 32)]
    [InlineData(2, 1, 243, "riscv64", 64)]
    [InlineData(2, 2, 22, "ELF machine 22", 64)]
    public void A_program_that_the_kernel_does_not_execute_does_not_work(byte bits, byte order, byte machine, string name, int size)
    {
        Assert.SkipWhen(machine is 183 or 40 && ThisMachine.RuntimeIdentifier == "linux-arm64", "this is arm64");
        var program = _directory.Write("program", Header(bits, order, machine));

        foreach (var options in (string[][])[["--via", "preload"], ["--via", "notify"], []])
        {
            var lines = AssertChecked(2, program, options);

            Assert.Equal($"{name}, {size} bits", lines["format"]);
            Assert.Equal($"doesn't work: {program} is for {name}, which this kernel does not execute", lines["result"]);
        }
    }

    [Theory]
    [InlineData(3, "i386, 32 bits")]
    [InlineData(62, "x32, 32 bits")]
    public void A_program_for_another_processor_that_the_kernel_executes_can_not_be_preloaded(byte machine, string format)
    {
        Assert.SkipWhen(ThisMachine.RuntimeIdentifier == "linux-arm64", "this is arm64");

        var lines = AssertChecked(2, _directory.Write("program", Header(1, 1, machine)), "--via", "preload");

        Assert.Equal(format, lines["format"]);
        Assert.EndsWith("is for another processor than libreuseport.so", lines["result"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_dynamic_linker_does_not_load_a_program()
    {
        var script = _directory.Write("ld.so", "#!/bin/sh\n");

        var lines = AssertChecked(2, _directory.Compile(Server, "cc", $"-Wl,--dynamic-linker={script}"), "--via", "notify");

        Assert.Matches($"needs the dynamic linker {script}, which is not a program for (x86-64|arm64)$", lines["result"]);
    }

    [Fact]
    public void A_program_without_its_dynamic_linker_does_not_work()
    {
        var lines = AssertChecked(2, _directory.Compile(Server, "cc", "-Wl,--dynamic-linker=/no/such/ld.so"));

        Assert.EndsWith("needs the dynamic linker /no/such/ld.so, which is not there", lines["result"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_on_a_libc_that_lacks_what_the_library_needs_does_not_work()
    {
        var loader = _directory.Write("ld.so", File.ReadAllBytes("/bin/true")[..64]);
        File.WriteAllText(_directory["versions"], "GLIBC_2.4 { global: old; local: *; }; GLIBC_2.31 { global: bind; } GLIBC_2.4;");
        _directory.CompileAs("libc.so.6", "void bind(void) {} void old(void) {}", "cc", "-shared", "-nostdlib", $"-Wl,--version-script={_directory["versions"]}");

        var lines = AssertChecked(2, _directory.Compile(Server, "cc", $"-Wl,--dynamic-linker={loader}"));

        Assert.Equal("glibc 2.31", lines["libc"]);
        Assert.Matches(@"runs on glibc 2\.31, which lacks .*\bdlsym\b.*: with libreuseport\.so it doesn't start$", lines["result"]);
    }

    [Fact]
    public void A_library_that_the_program_needs_may_call_bind()
    {
        var loader = _directory.Write("ld.so", File.ReadAllBytes("/bin/true")[..64]);
        File.Copy(ProgramRun.Of(RequiredProgram.Find("cc"), ["-print-file-name=libc.so.6"]).Output.Trim(), _directory["libc.so.6"]);
        var library = _directory.CompileAs("libserver.so.1", "int bind(void); int serve(void) { return bind(); }", "cc", "-shared", "-fPIC", "-Wl,-soname=libserver.so.1");

        var lines = AssertChecked(0, _directory.Compile("int serve(void); int main(void) { return serve(); }", "cc", library, $"-Wl,--dynamic-linker={loader}"));

        Assert.Equal("imported by libserver.so.1", lines["bind"]);
    }

    [Theory]
    [InlineData("no-such-command", "no-such-command is not there")]
    [InlineData("/no/such/command", "/no/such/command is not there")]
    [InlineData("", " is not there")]
    [InlineData("/etc/passwd", "/etc/passwd can't be executed")]
    [InlineData("/etc", "/etc can't be executed")]
    public void What_is_no_program_does_not_work(string command, string reason) =>
        Assert.Equal($"doesn't work: {reason}", AssertChecked(2, command)["result"]);

    [Theory]
    [InlineData("#!/no/such/interpreter -x\n", "/no/such/interpreter is not there")]
    [InlineData("#! /etc/passwd\n", "/etc/passwd can't be executed")]
    public void A_script_that_nothing_runs_does_not_work(string text, string reason) =>
        Assert.Equal($"doesn't work: {reason}", AssertChecked(2, _directory.Write("script", text))["result"]);

    [Fact]
    public void A_script_that_runs_itself_does_not_work()
    {
        var lines = AssertChecked(2, _directory.Write("script", $"#!{_directory["script"]}\n"));

        Assert.EndsWith("is run by a script that a script runs, and so on", lines["result"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!{0} -x\n", "run by")]
    [InlineData("#!/usr/bin/env {0}\n", "env runs")]
    public void What_runs_a_script_is_checked(string text, string name)
    {
        var program = _directory.Compile(Server);
        var script = _directory.Write("script", text.Replace("{0}", program, StringComparison.Ordinal));
        File.CreateSymbolicLink(_directory["link"], script);

        var lines = AssertChecked(0, _directory["link"]);

        Assert.Equal($"{_directory["link"]} -> {script}", lines["program"]);
        Assert.Equal(program, lines[name]);
    }

    [Fact]
    public void A_file_without_an_interpreter_is_run_by_the_shell() =>
        Assert.StartsWith("/bin/sh", AssertChecked(1, _directory.Write("script", "echo\n"))["run by"], StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_started()
    {
        var script = _directory.Write("script", $"#!/bin/sh\ntouch {_directory["started"]}\n");

        AssertChecked(1, script, "--copies", "2");

        Assert.False(File.Exists(_directory["started"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-static")]
    public void The_same_is_said_as_JSON(string option)
    {
        var program = _directory.Compile(Server, "cc", option.Length == 0 ? [] : [option]);

        var run = Tool.Run("--check", "--json", "--via", "preload", program);

        using var json = JsonDocument.Parse(run.Output);
        var (status, verdict, way) = option.Length == 0 ? (0, "works", "preload") : (2, "does-not-work", null);
        Assert.Equal((status, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal((verdict, way), (json.RootElement.GetProperty("verdict").GetString(), json.RootElement.GetProperty("way").GetString()));
        Assert.Equal(program, json.RootElement.GetProperty("program").GetProperty("steps")[0].GetProperty("path").GetString());
        Assert.Equal(File.ReadAllText("/proc/sys/kernel/osrelease").TrimEnd('\n'), json.RootElement.GetProperty("surroundings").GetProperty("kernel").GetString());
    }

    [Fact]
    public void A_name_with_control_characters_is_shown_without_them() =>
        Assert.Equal("doesn't work: a?[31m?b is not there", AssertChecked(2, "a\u001b[31m\nb")["result"]);

    [Fact]
    public void A_report_that_can_not_be_written_is_one_line_of_error()
    {
        var run = Tool.Script("\"$0\" --check true >/dev/full");

        Assert.Equal(125, run.ExitCode);
        Assert.Matches("^reuseport: [^\n]+\n$", run.Errors);
    }

    [Fact]
    public void JSON_is_for_a_check() =>
        Tool.AssertRefuses(125, "--json: allowed only with --check", Tool.Run("--json", "true"));

    public void Dispose() => _directory.Dispose();

    // That it can gain no privileges is a remark to who has them not.
    /// <summary>The header of a program with one segment, for 32 bits.</summary>
    private static byte[] Header(byte bits, byte order, byte machine)
    {
        const int Size = 52;
        const int SegmentSize = 32;
        var file = new byte[Size + SegmentSize];
        "\u007fELF"u8.CopyTo(file);
        (file[4], file[5], file[6], file[16], file[order == 1 ? 18 : 19]) = (bits, order, 1, 2, machine);
        (file[28], file[42], file[44]) = (Size, SegmentSize, 1);
        return file;
    }

    private static int StatusOfWatched => Environment.IsPrivilegedProcess ? 0 : 1;

    private static Dictionary<string, string> AssertChecked(int status, string command, params string[] options) =>
        CheckLines.Of(status, Tool.Run(["--check", .. options, "--", command]));
}
