using System.Globalization;
using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Threads;

/// <summary>No hook is called for what a library does for itself, neither its own nor another library's.</summary>
public class OwnCallTests
{
    private static readonly string[] s_logged = ["open", "openat", "write", "close", "fcntl", "getrlimit", "sigprocmask", "pthread_sigmask", "getpid", "gettid"];

    [Fact]
    public void Each_of_two_libraries_logs_every_call_of_the_program_once()
    {
        using var directory = new TemporaryDirectory();
        using var first = Logging("FIRST");
        using var second = Logging("SECOND");
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/logged_calls.c"), directory["program"], ["-pthread"]);

        var run = ProgramRun.Of(program, [], new Dictionary<string, string?>
        {
            ["LD_PRELOAD"] = $"{first["libhooks.so"]}:{second["libhooks.so"]}",
            ["FIRST"] = directory["first"],
            ["SECOND"] = directory["second"],
        });

        var calls = int.Parse(run.Output, CultureInfo.InvariantCulture);
        Assert.All((string[])[directory["first"], directory["second"]], file => Assert.Equal(
            s_logged.Order(StringComparer.Ordinal).Select(symbol => $"{symbol} {calls}"),
            File.ReadAllLines(file).CountBy(static line => line).Select(static line => $"{line.Key} {line.Value}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_hook_makes_any_system_call_by_its_number(string architecture)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
            internal static unsafe partial class H
            {
                private const bool IsX64 = {{(architecture == "x64" ? "true" : "false")}};
                private const int Pread = IsX64 ? 17 : 67, Getppid = IsX64 ? 110 : 173, Mmap = IsX64 ? 9 : 222;

                [Intercept("add")]
                private static partial long Add(long x)
                {
                    if (x == 0)
                    {
                        return SystemCall.Invoke(Getppid);
                    }

                    if (x < 0)
                    {
                        // EBADF: errno stays.
                        byte one;
                        return SystemCall.Invoke(Pread, -1, (nint)(&one), 1, 0);
                    }

                    // All six arguments: a private anonymous mapping, which the kernel fills with zeros.
                    var memory = (long*)SystemCall.Invoke(Mmap, 0, 4096, 3, 0x22, -1, 0);
                    memory[0] = x;
                    return memory[0] + memory[511];
                }
            }
            """);
        Assert.Equal("", build.Build());
        var target = NativeTarget.Of(architecture);
        var program = target.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/system_calls.c"), build["program"]);

        Assert.Equal("1 -9 0 7\n", target.Run(program, build["libhooks.so"]).Output);
    }

    /// <summary>A library with a hook of each function that a log line could need.</summary>
    private static TaskBuild Logging(string variable)
    {
        var build = new TaskBuild().WithHooks($$"""
            internal static unsafe partial class H
            {
                private static LogFile s_file;

                [HookInitializer]
                internal static void Begin()
                {
                    _ = Env.TryGet("{{variable}}"u8, out var path);
                    _ = s_file.Open(path);
                }

                [Intercept("open")] private static partial int Open(byte* path, int flags, uint mode) { var r = Next.Open(path, flags, mode); s_file.Line("open"u8); return r; }
                [Intercept("openat")] private static partial int OpenAt(int at, byte* path, int flags, uint mode) { var r = Next.OpenAt(at, path, flags, mode); s_file.Line("openat"u8); return r; }
                [Intercept("write")] private static partial nint Write(int file, void* bytes, nuint count) { var r = Next.Write(file, bytes, count); s_file.Line("write"u8); return r; }
                [Intercept("close")] private static partial int Close(int file) { var r = Next.Close(file); s_file.Line("close"u8); return r; }
                [Intercept("fcntl")] private static partial int Fcntl(int file, int command, nint argument) { var r = Next.Fcntl(file, command, argument); s_file.Line("fcntl"u8); return r; }
                [Intercept("getrlimit")] private static partial int GetRlimit(int resource, void* limits) { var r = Next.GetRlimit(resource, limits); s_file.Line("getrlimit"u8); return r; }
                [Intercept("sigprocmask")] private static partial int SigProcMask(int how, void* set, void* old) { var r = Next.SigProcMask(how, set, old); s_file.Line("sigprocmask"u8); return r; }
                [Intercept("pthread_sigmask")] private static partial int PthreadSigMask(int how, void* set, void* old) { var r = Next.PthreadSigMask(how, set, old); s_file.Line("pthread_sigmask"u8); return r; }
                [Intercept("getpid")] private static partial int GetPid() { var r = Next.GetPid(); s_file.Line("getpid"u8); return r; }
                [Intercept("gettid")] private static partial int GetTid() { var r = Next.GetTid(); s_file.Line("gettid"u8); return r; }
            }
            """);
        Assert.Equal("", build.Build());
        return build;
    }
}
