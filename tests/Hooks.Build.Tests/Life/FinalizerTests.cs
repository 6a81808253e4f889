using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Life;

/// <summary>What a library is told of its program at load, and writes at exit.</summary>
public sealed class FinalizerTests : IDisposable
{
    private readonly List<TaskBuild> _builds = [];

    private static readonly (string How, int ExitCode, string Output)[] s_ends =
    [
        ("return", 3, "end"),
        ("exit", 4, "end"),
        ("atexit", 0, "atexit end"),
        ("buffered", 0, "end buffered"),
        ("_exit", 5, ""),
        ("quick_exit", 6, ""),
        ("execve", 0, ""),
        ("fork", 0, "end end"),
        ("fork_exit", 0, "end"),
        ("threads", 0, "end"),
    ];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc", "end closed")]
    [InlineData("x64", "musl-gcc", "closed end")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "end closed")]
    public void A_finalizer_runs_where_a_program_exits_or_closes_the_library(string architecture, string compiler, string closed)
    {
        var build = Build(architecture);
        var target = NativeTarget.Of(architecture);
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/exiting.c"), build["exiting"], ["-w", "-pthread"], compiler);

        Assert.All(s_ends, end =>
        {
            var run = target.Run(program, build["libhooks.so"], end.How);
            Assert.Equal((end.ExitCode, end.Output), (run.ExitCode, Words(run)));
        });
        Assert.NotEqual(0, target.Run(program, build["libhooks.so"], "abort").ExitCode);
        Assert.Equal("", Words(target.Run(program, build["libhooks.so"], "abort")));
        Assert.Equal(closed, Words(target.Run(program, "", "dlopen", build["libhooks.so"])));
    }

    [Fact]
    public void A_finalizer_runs_in_real_programs()
    {
        var build = Build("x64");
        string Run(string name, params string[] arguments) => Words(ProgramRun.Of(
            RequiredProgram.Find(name), arguments, new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] }));

        Assert.Equal("end", Run("ls", "/nowhere"));
        Assert.Equal("end end", Run("bash", "-c", "(exit 1); true"));
        Assert.Equal("end", Run("/usr/bin/python3", "-Sc", "import os; os.fork() or os._exit(0); os.wait()"));
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void An_initializer_has_the_arguments_and_the_name(string architecture, string compiler)
    {
        var build = Build(architecture);
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/exiting.c"), build["exiting"], ["-w", "-pthread"], compiler);
        string Run(params string[] arguments)
        {
            var run = NativeTarget.Of(architecture).Run(program, build["libhooks.so"], ["return", "show", .. arguments]);
            return run.Output.Replace(program, "PROGRAM", StringComparison.Ordinal).ReplaceLineEndings(" ");
        }

        var length = new string('x', 100_000);

        Assert.Equal("[exiting] [PROGRAM] [return] [show] end ", Run());
        Assert.Equal("[exiting] [PROGRAM] [return] [show] [] [a b] [] end ", Run("", "a b", ""));
        Assert.Equal($"[exiting] [PROGRAM] [return] [show] [{length}] [z] end ", Run(length, "z"));
    }

    private static string Words(ProgramRun run) => string.Join(' ', run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <remarks>It writes to a copy of stdout: programs close theirs before they exit.</remarks>
    private TaskBuild Build(string architecture)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks("""
            using System;
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                private static int s_file;

                [HookInitializer] internal static void Begin(int argc, byte** argv)
                {
                    s_file = dup(1);
                    if (argc > 2 && MemoryMarshal.CreateReadOnlySpanFromNullTerminated(argv[2]).SequenceEqual("show"u8))
                    {
                        Show(Program.Name);
                        for (var i = 0; argv[i] != null; i++) Show(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(argv[i]));
                    }
                }

                [Intercept("getppid")] private static partial int Parent() => Next.Parent();

                [HookFinalizer] internal static void End() => Write("end\n"u8);

                private static void Show(ReadOnlySpan<byte> text)
                {
                    Write("["u8);
                    Write(text);
                    Write("]\n"u8);
                }

                private static void Write(ReadOnlySpan<byte> text)
                {
                    fixed (byte* start = text) { write(s_file, start, (nuint)text.Length); }
                }

                [DllImport("libc")] private static extern int dup(int file);

                [DllImport("libc")] private static extern nint write(int file, void* bytes, nuint count);
            }
            """);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        return build;
    }
}
