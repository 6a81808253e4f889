using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Life;

/// <summary>What initializers and finalizers do in processes whose beginning is unusual.</summary>
public sealed class EarlyTests : IDisposable
{
    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_finalizer_runs_only_if_the_loader_has_called_the_initializer_and_that_has_ended(string architecture, string compiler)
    {
        var build = Build(architecture);
        var programs = new Programs(architecture, compiler, build);

        Assert.Equal((3, "[PROGRAM] [return] end"), programs.Run("", "return"));
        Assert.Equal((7, ""), programs.Run("exit", "return"));
        Assert.Equal((7, "[PROGRAM] [return]"), programs.Run("call exit", "return"));

        // The initializer itself exits.
        Assert.Equal((8, "[PROGRAM] [return] [exit]"), programs.Run("", "return", "exit"));
        Assert.Equal((8, "[PROGRAM] [return] [exit]"), programs.Run("call", "return", "exit"));
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void An_early_call_has_the_arguments_if_files_can_be_opened(string architecture, string compiler)
    {
        var build = Build(architecture);
        var programs = new Programs(architecture, compiler, build);

        Assert.Equal((3, "[PROGRAM] [return] [] [a b] early end"), programs.Run("call write", "return", "", "a b"));
        Assert.Equal((3, "none early end"), programs.Run("call write without_files", "return", "a"));
    }

    [Fact]
    public void Without_proc_there_are_no_arguments()
    {
        var build = Build("x64");
        var program = Programs.Compile(build, "gcc");
        string[] namespaces = [.. Environment.IsPrivilegedProcess ? (string[])[] : ["--user", "--map-root-user"], "--mount"];
        var unshare = RequiredProgram.Find("unshare");
        var allowed = ProgramRun.Of(unshare, [.. namespaces, "true"]);
        if (allowed.ExitCode != 0)
        {
            Requirement.IsMissing($"not allowed here: mount namespaces; {allowed.Errors}");
        }

        var run = ProgramRun.Of(unshare, [.. namespaces, "sh", "-c", "mount -t tmpfs none /proc && LD_PRELOAD=$1 exec $2 return a", "sh", build["libhooks.so"], program]);

        Assert.Equal((3, "none\nend\n", ""), (run.ExitCode, run.Output, run.Errors));
    }

    private TaskBuild Build(string architecture)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks("""
            using System;
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                [HookInitializer] internal static void Begin(int argc, byte** argv)
                {
                    if (argc == 0) Write(argv == null || argv[0] != null ? "wrong\n"u8 : "none\n"u8);
                    for (var i = 0; i < argc; i++)
                    {
                        Write("["u8);
                        Write(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(argv[i]));
                        Write("]\n"u8);
                    }

                    if (argc > 2 && MemoryMarshal.CreateReadOnlySpanFromNullTerminated(argv[2]).SequenceEqual("exit"u8)) exit(8);
                }

                [Intercept("getppid")] private static partial int Parent() => Next.Parent();

                [HookFinalizer] internal static void End() => Write("end\n"u8);

                private static void Write(ReadOnlySpan<byte> text)
                {
                    fixed (byte* start = text) { write(1, start, (nuint)text.Length); }
                }

                [DllImport("libc")] private static extern nint write(int file, void* bytes, nuint count);

                [DllImport("libc")] private static extern void exit(int status);
            }
            """);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        return build;
    }

    /// <summary>A program, and a library before the hook library, whose constructor is called first.</summary>
    private sealed class Programs(string architecture, string compiler, TaskBuild build)
    {
        private readonly string _program = Compile(build, compiler);

        private readonly string _early = NativeProgram.Compile(Path.Combine(Directory, "constructing.c"), build["constructing.so"], ["-w", "-shared", "-fPIC"], compiler);

        private static string Directory => Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs");

        public static string Compile(TaskBuild build, string compiler) =>
            NativeProgram.Compile(Path.Combine(Directory, "exiting.c"), build["exiting"], ["-w", "-pthread"], compiler);

        /// <summary>Runs the program.</summary>
        /// <param name="early">What the constructor does.</param>
        /// <param name="arguments">The program's arguments.</param>
        public (int ExitCode, string Output) Run(string early, params string[] arguments)
        {
            // glibc initializes first what it has loaded last, musl what it has loaded first.
            var libraries = compiler == "musl-gcc" ? $"{_early}:{build["libhooks.so"]}" : $"{build["libhooks.so"]}:{_early}";
            var run = NativeTarget.Of(architecture).RunWith([("LD_PRELOAD", libraries), ("EARLY", early)], _program, arguments);
            Assert.Equal("", run.Errors);
            return (run.ExitCode, string.Join(' ', run.Output.Replace(_program, "PROGRAM", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}
