using System.Globalization;

namespace ReusePort.Cli.Tests;

/// <summary>What the command gets from whoever started the tool.</summary>
public class SurroundingsTests
{
    // libc refuses to set 32 and 33.
    private const string Program = """
        import ctypes, os, sys
        libc, action = ctypes.CDLL(None), ctypes.create_string_buffer(32)
        number, mask = (134, 135) if os.uname().machine == "aarch64" else (13, 14)
        for signal in range(1, 65):
            ignored = 1 if str(signal) in sys.argv[1].split(",") else 0
            action[0] = ignored
            libc.syscall(number, signal, action, None, 8)
        libc.syscall(mask, 2, ctypes.byref(ctypes.c_uint64(int(sys.argv[2], 16))), None, 8)
        os.execvp(sys.argv[3], sys.argv[3:])
        """;

    [Theory]
    [InlineData("", 0)]
    [InlineData("13", 0)]
    [InlineData("8,11,32,33,34", 0)]
    [InlineData("15,17", 0x1_8000_4000)]
    [InlineData("1,2,3,4,5,6,7,8,10,11,12,13,14,15,16,17,18,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,40,50,62,63,64", -1)]
    public void Every_signal_is_ignored_and_blocked_as_without_the_tool(string ignored, long blocked)
    {
        var python = RequiredProgram.Find("python3");
        string[] prefix = ["-c", Program, ignored, blocked.ToString("x", CultureInfo.InvariantCulture)];
        string[] show = ["grep", "-E", "Sig(Ign|Blk)", "/proc/self/status"];

        var without = ProgramRun.Of(python, [.. prefix, .. show]);
        var with = ProgramRun.Of(python, [.. prefix, Tool.Path, .. show]);

        Assert.Equal(without, with);
        Assert.Equal(0, without.ExitCode);
    }

    [Theory]
    [InlineData("13", "--copies", "1")]
    [InlineData("11,13,17,33,34", "--copies", "1")]
    [InlineData("13", "--via", "cgroup")]
    [InlineData("11,13,17,33,34", "--via", "cgroup")]
    [InlineData("13", "--via", "notify")]
    [InlineData("11,13,17,33,34", "--via", "notify")]
    public void Every_signal_is_ignored_by_a_child_as_without_the_tool(string ignored, params string[] options)
    {
        Require(string.Join(' ', options));
        var python = RequiredProgram.Find("python3");
        string[] prefix = ["-c", Program, ignored, "8"];
        string[] show = ["grep", "-E", "Sig(Ign|Blk)", "/proc/self/status"];

        Assert.Equal(
            ProgramRun.Of(python, [.. prefix, .. show]),
            ProgramRun.Of(python, [.. prefix, Tool.Path, .. options, .. show]));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4003")]
    [InlineData("ffffffff")]
    public void A_static_program_gets_a_control_group_whatever_signals_are_blocked(string blocked)
    {
        _ = RequiredCgroup.Directory;
        using var directory = new ProgramDirectory();
        var program = directory.Compile(
            "#include <stdio.h>\n#include <string.h>\nint main(void) { static char text[9999]; fread(text, 1, 9998, fopen(\"/proc/self/cgroup\", \"r\")); return strstr(text, \"/reuseport-\") == NULL; }", "cc", "-static");

        Assert.Equal(0, ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", Program, "", blocked, Tool.Path, program]).ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--copies 1")]
    [InlineData("--via notify")]
    [InlineData("--via cgroup")]
    public void Limits_stay(string options)
    {
        Require(options);
        const string Limit = "ulimit -Sn 1000 && ulimit -Hn 3000 && ulimit -Ss 4096 && ";
        const string Show = "cat /proc/self/limits";

        Assert.Equal(Tool.Script($"{Limit}{Show}"), Tool.Script($"{Limit}\"$0\" {options} {Show}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--copies 1")]
    [InlineData("--via notify")]
    [InlineData("--via cgroup")]
    public void A_command_sees_the_world_that_it_sees_without_the_tool(string options)
    {
        Require(options);

        // Its control group is another by nature; that of version 2 has the number 0. Process group, session and terminal; the number is proc(5)'s of the first field that it names.
        const string Show = "cat /proc/$$/cmdline; env | grep -v ^LD_PRELOAD= | sort; ls /proc/self/fd; cut -d \" \" -f 5-8 /proc/self/stat; " +
            "umask; pwd; sed \"s|/reuseport-[0-9a-f]*||; s|^0::$|0::/|\" /proc/self/cgroup; grep -E \"^(Uid|Gid|Groups|Cpus_allowed|NoNewPrivs)\" /proc/self/status; nice; cat";
        const string Script = "exec 5</dev/null; cd /usr; umask 027; echo input | {0} sh -c '" + Show + "' name '' 'a b' \"$(printf '\\377')\"";

        var without = Tool.Script(string.Format(CultureInfo.InvariantCulture, Script, string.Empty));

        Assert.Equal(without, Tool.Script(string.Format(CultureInfo.InvariantCulture, Script, $"\"$0\" {options}")));
        Assert.EndsWith("input\n", without.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--copies 2")]
    [InlineData("--via notify")]
    [InlineData("--via notify --copies 2")]
    [InlineData("--strict")]
    [InlineData("--via cgroup")]
    public void What_of_stdin_stdout_and_stderr_is_closed_stays_closed(string options)
    {
        Require(options);
        const string Script = "for closed in '<&-' '>&-' '2>&-' '<&- >&-' '<&- >&- 2>&-'; do eval \"{0} sh -c 'ls /proc/\\$\\$/fd >\\$0; :' $1 $closed\"; echo \"$closed $?\"; cat $1; done";
        using var directory = new TemporaryDirectory();

        var without = Tool.Script(string.Format(CultureInfo.InvariantCulture, Script, string.Empty), directory["files"]);

        Assert.Equal(without, Tool.Script(string.Format(CultureInfo.InvariantCulture, Script, $"\\$0 {options}"), directory["files"]));
        Assert.Equal(string.Empty, without.Errors);
    }

    [Theory]
    [InlineData("--via notify", "tcp", 0, "bound 1\n")]
    [InlineData("--via notify --copies 2", "tcp", 0, "bound 1\nbound 1\n")]
    [InlineData("--via notify --debug", "udp", 0, "bound 1\n")]
    [InlineData("--via preload --strict", "tcp", 123, "bound 0\n")]
    public void A_command_is_watched_also_if_stdin_stdout_and_stderr_are_closed(string options, string way, int status, string answer)
    {
        using var programs = new WatchedPrograms();
        using var directory = new TemporaryDirectory();
        const string Script = "\"$0\" {0} sh -c '\"$0\" $1 $2 >>\"$3\"' \"$1\" $2 $3 \"$4\" <&- >&- 2>&-";

        var run = Tool.Script(string.Format(CultureInfo.InvariantCulture, Script, options), programs.Static, way, FreePort.Find().ToString(CultureInfo.InvariantCulture), directory["answer"]);

        Assert.Equal((status, answer), (run.ExitCode, File.ReadAllText(directory["answer"])));
    }

    [Theory]
    [InlineData("--copies 1")]
    [InlineData("--via notify")]
    [InlineData("--strict")]
    public void The_tool_fails_in_order_where_it_can_open_no_more_files(string options)
    {
        // From where the program loader has none to where the command runs.
        var run = Tool.Script($"for files in $(seq 5 24); do (ulimit -n $files; exec \"$0\" {options} true); case $? in 0|125|126|127) ;; *) echo $files $? ;; esac; done");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.DoesNotContain("Unhandled", run.Errors, StringComparison.Ordinal);
    }

    private static void Require(string options)
    {
        if (options.EndsWith("cgroup", StringComparison.Ordinal))
        {
            _ = RequiredCgroup.Directory;
        }
    }

    [Fact]
    public void The_tool_needs_nothing_but_libc()
    {
        var run = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-dW", Tool.Path]);

        var needed = run.Output.Split('\n').Where(static line => line.Contains("(NEEDED)", StringComparison.Ordinal));
        Assert.All(needed, static line => Assert.Matches(@"\[(libc|libm|libdl|libpthread|librt|ld-linux-[a-z0-9-]+)\.so\.\d\]", line));
        Assert.NotEmpty(needed);
    }

    [Fact]
    public void What_is_published_is_the_command_the_library_its_manual_and_completions() => Assert.Equal(
        ["completions/reuseport.bash", "libreuseport.so", "man/man1/reuseport.1", "man/man7/libreuseport.7", "reuseport"],
        Directory.EnumerateFiles(ToolDirectory.Path, "*", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(ToolDirectory.Path, path)).Order(StringComparer.Ordinal));
}
