using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Variadic;

/// <summary>A library that passes on every call of libc's variadic functions changes nothing.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc", "-O0")]
    [InlineData("x64", "gcc", "-O2 -D_FORTIFY_SOURCE=2")]
    [InlineData("x64", "musl-gcc", "-O2")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "-O0")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "-O2 -D_FORTIFY_SOURCE=2")]
    public void What_a_program_prints_reads_opens_and_becomes_is_the_same(string architecture, string compiler, string options)
    {
        var build = Build(architecture);
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/printing.c"), build["printing"], ["-w", .. options.Split(' ')], compiler);
        var target = NativeTarget.Of(architecture);

        var without = target.Run(program, "", build["first"]);
        var with = target.Run(program, build["libhooks.so"], build["second"]);

        Assert.Equal((0, "1 2 3 4 5 6 7 8 9 10"), (without.ExitCode, without.Output.TrimEnd('\n').Split('\n')[^1]));
        Assert.Equal(without.Output, with.Output);

        // What the program becomes is of this machine, which can't load a library for another.
        Assert.Equal(without.Errors, string.Concat(with.Errors.Split('\n').Where(static line => !line.StartsWith("ERROR: ld.so: object", StringComparison.Ordinal)).Select(static line => $"{line}\n"))[..^1]);
        Assert.Equal(0, with.ExitCode);
    }

    [Theory]
    [InlineData("ls", "", "ls", "-la", "--full-time", "/etc", "/usr/lib")]
    [InlineData("grep", "__printf_chk", "grep", "-n", "-b", "-H", "--color=always", "root", "/etc/passwd", "/etc/group")]
    [InlineData("stat", "__printf_chk", "stat", "/etc/passwd", "/bin/sh")]
    [InlineData("printf", "__snprintf_chk", "printf", "%5d|%-8s|%.3f|%x|%e\\n", "1", "two", "3.25", "255", "1e10")]
    [InlineData("od", "__printf_chk", "od", "-A", "x", "-t", "x1z", "-t", "f8", "/etc/passwd")]
    [InlineData("bash", "__printf_chk", "bash", "-c", "printf '%5d|%-8s|%.3f|%x\\n' 1 two 3.25 255; printf -v x '%08.3f' 3.14159; echo $x; ls /nowhere; exec 3<&7")]
    [InlineData("python3", "", "python3", "-S", "-c", "import sys; print(sys.version_info[0], '%.3f %5d %s' % (3.25, 7, 'x'), 1e300, repr(0.1)); open('/nowhere')")]
    public void A_real_program_says_the_same(string name, string called, params string[] command)
    {
        var build = Build("x64");
        var program = RequiredProgram.Find(command[0]);
        ProgramRun Run(string libraries, string show) => ProgramRun.Of(
            program, command[1..], new Dictionary<string, string?> { ["LD_PRELOAD"] = libraries, ["SHOW_CALLS"] = show, ["LC_ALL"] = "C" });

        var without = Run("", "");
        var with = Run(build["libhooks.so"], "");
        var shown = Run(build["libhooks.so"], "1");

        Assert.NotEqual("", without.Output);
        Assert.Equal((without.ExitCode, without.Output, without.Errors), (with.ExitCode, with.Output, with.Errors));
        Assert.Equal(without.Output, shown.Output);
        Assert.True(called == "" || shown.Errors.Contains($"call of {called}", StringComparison.Ordinal), $"{name}: {shown.Errors}");
    }

    private TaskBuild Build(string architecture)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks(PassingHooks.Source);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        return build;
    }
}
