using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Life;

/// <summary>What a library does in a forked child.</summary>
public sealed class AfterForkTests : IDisposable
{
    /// <summary>What children and then the parent print: how often the method ran, at load and after a fork; -1 if it doesn't know of
    /// the process that it is in.</summary>
    private static readonly (string How, string Output)[] s_ways =
    [
        ("none", "1"),
        ("fork", "2 1"),
        ("errno", "2 1"),
        ("grandchild", "3 2 1"),
        ("many", "2 2 2 1"),
        ("signal", "2 1"),
        ("threads", $"{string.Concat(Enumerable.Repeat("2 ", 20))}1"),
        ("vfork", "1"),
        ("clone", "-1 1"),
        ("_Fork", "-1 1"),
        ("system", "1"),
    ];

    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void The_method_runs_in_each_child_of_fork_and_in_no_other(string architecture, string compiler)
    {
        var build = Build(architecture);
        var target = NativeTarget.Of(architecture);
        var program = Compile(build, compiler);

        Assert.All(s_ways, way =>
        {
            var run = target.Run(program, build["libhooks.so"], way.How);
            Assert.Equal((way.Output, "", 0), (Words(run.Output), run.Errors, run.ExitCode));
        });
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_library_that_was_closed_still_hears_of_a_fork(string architecture, string compiler)
    {
        var build = Build(architecture);

        Assert.Equal("2", Words(NativeTarget.Of(architecture).Run(Compile(build, compiler), "", "closed", build["libhooks.so"]).Output));
    }

    [Fact]
    public void The_method_runs_in_real_programs()
    {
        var build = Build("x64");
        string Run(string name, params string[] arguments) => Words(ProgramRun.Of(
            RequiredProgram.Find(name), arguments, new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] }).Output);

        Assert.Equal("2 1", Run("/usr/bin/python3", "-Sc", "import os; os.fork() and os.wait(); print(os.getppid())"));
        Assert.Equal("1", Run("/usr/bin/python3", "-Sc", "import os, subprocess; subprocess.run(['true']); print(os.getppid())"));
        Assert.Equal("2", Run("/usr/bin/python3", "-Sc", "import os, pty\nif pty.fork()[0] == 0: os._exit(os.getppid())\nprint(os.waitstatus_to_exitcode(os.wait()[1]))"));
    }

    /// <summary>The registration is a call of libc's functions, and comes while the library is initialized.</summary>
    [Theory]
    [InlineData("gcc", "")]
    [InlineData("gcc", "call")]
    [InlineData("musl-gcc", "")]
    [InlineData("musl-gcc", "call")]
    public void Hooks_of_what_registers_it_and_of_malloc_change_nothing(string compiler, string early)
    {
        var build = Build("x64", """
            internal static unsafe partial class Registering
            {
                [Intercept("__register_atfork")] private static partial int Add(void* before, void* parent, void* child, void* library) => Next.Add(before, parent, child, library);
                [Intercept("pthread_atfork")] private static partial int Add(void* before, void* parent, void* child) => Next.Add(before, parent, child);
                [Intercept("malloc")] private static partial void* Allocate(nuint size) { Errno.Value = Errno.Value; return Next.Allocate(size); }
                [Intercept("fork")] private static partial int Fork() { var child = Next.Fork(); return child; }
            }
            """);
        var constructing = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/constructing.c"), build["constructing.so"], ["-w", "-shared", "-fPIC"], compiler);
        string[] libraries = compiler == "gcc" ? [build["libhooks.so"], constructing] : [constructing, build["libhooks.so"]];

        var run = NativeTarget.Of("x64").RunWith([("LD_PRELOAD", string.Join(':', libraries)), ("EARLY", early)], Compile(build, compiler), ["grandchild"]);

        Assert.Equal(("3 2 1", "", 0), (Words(run.Output), run.Errors, run.ExitCode));
    }

    [Fact]
    public void One_line_says_that_libc_registered_nothing()
    {
        var build = Build("x64");
        File.WriteAllText(build["full.c"], "int __register_atfork(void) { return 12; }");
        var full = NativeProgram.Compile(build["full.c"], build["libfull.so"], ["-shared", "-fPIC"]);

        var run = NativeTarget.Of("x64").Run(Compile(build, "gcc"), $"{build["libhooks.so"]}:{full}", "many");

        Assert.Equal("-1 -1 -1 1", Words(run.Output));
        Assert.Equal("hook library: [AfterFork] methods will not run in forked children: libc did not register them (pthread_atfork)\n", run.Errors);
    }

    private static string Words(string output) => string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static string Compile(TaskBuild build, string compiler) => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/forking.c"), build["forking"], ["-w", "-pthread"], compiler);

    private TaskBuild Build(string architecture, string more = "")
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
            {{more}}
            internal static partial class H
            {
                private static int s_process;
                private static int s_runs;

                [HookInitializer, AfterFork]
                internal static void Begin()
                {
                    s_process = SystemCall.GetProcessId();
                    s_runs++;
                    Errno.Value = 5;
                }

                [Intercept("getppid")]
                private static partial int Parent()
                {
                    _ = Next.Parent();
                    return s_process == SystemCall.GetProcessId() ? s_runs : -1;
                }
            }
            """);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        return build;
    }
}
