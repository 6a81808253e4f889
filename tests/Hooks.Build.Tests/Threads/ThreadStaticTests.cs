using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Threads;

/// <summary>A thread-static field is memory of the calling thread: zero when the thread starts, and its own afterwards.</summary>
public class ThreadStaticTests
{
    private const string Sum = """
        using System;

        internal static partial class H
        {
            [ThreadStatic] private static long s_sum;
            [Intercept("add")] private static partial long Add(long x) { s_sum += x; return s_sum; }
        }
        """;

    private const string Answers = """
        first 3
        threads 16
        one after another, on the smallest stack 16
        first 6
        child 16
        its threads 16
        first 10
        handler 11
        handlers of threads 16
        handler on its stack 12

        """;

    private static string Source => Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/thread_statics.c");

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void Threads_forked_children_and_signal_handlers_have_the_value_of_their_thread(string architecture)
    {
        using var build = Built(Sum, architecture);
        var target = NativeTarget.Of(architecture);
        var program = target.Compile(Source, build["program"], "-pthread");

        var run = target.Run(program, build["libhooks.so"]);

        Assert.Equal((0, Answers, ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("ld.lld")]
    [InlineData("ld")]
    public void Either_linker_makes_such_a_library(string linker)
    {
        using var build = Built(Sum, "x64", linker);
        var program = NativeProgram.Compile(Source, build["program"], ["-pthread"]);

        Assert.Equal(Answers, Preload(program, build).Output);
    }

    [Fact]
    public void The_same_library_runs_on_musl()
    {
        using var build = Built(Sum);
        var program = NativeProgram.Compile(Source, build["program"], ["-pthread"], "musl-gcc");

        var run = Preload(program, build);

        Assert.Equal((0, Answers, ""), (run.ExitCode, run.Output, run.Errors));
    }

    /// <summary>On glibc: static TLS has room for libraries that come later. musl has none, and says so.</summary>
    [Fact]
    public void A_program_may_open_a_library_with_few_fields()
    {
        using var build = Built(Sum);
        var glibc = NativeProgram.Compile(Source, build["program"], ["-pthread"]);
        var musl = NativeProgram.Compile(Source, build["musl"], ["-pthread"], "musl-gcc");

        Assert.Equal(Answers, ProgramRun.Of(glibc, [build["libhooks.so"]]).Output);
        Assert.Contains("initial-exec TLS resolves to dynamic definition", ProgramRun.Of(musl, [build["libhooks.so"]]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_preloaded_library_may_use_as_much_as_is_allowed(string architecture, string compiler)
    {
        using var build = Built("""
            using System;

            internal static unsafe partial class H
            {
                private struct Buffer { public fixed byte Bytes[4080]; }
                [ThreadStatic] private static Buffer s_buffer;
                [ThreadStatic] private static long s_sum;
                [Intercept("add")] private static partial long Add(long x)
                {
                    s_buffer.Bytes[4079]++;
                    s_buffer.Bytes[0]++;
                    s_sum += x;
                    return s_buffer.Bytes[0] == s_buffer.Bytes[4079] ? s_sum : -1;
                }
            }
            """, architecture);
        var program = NativeProgram.Compile(Source, build["program"], ["-pthread"], compiler);

        var run = architecture == "x64" ? Preload(program, build) : NativeTarget.Of(architecture).Run(program, build["libhooks.so"]);

        Assert.Equal((0, Answers, ""), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void More_than_that_is_an_error(string architecture)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithHooks("""
            using System;

            internal static unsafe partial class H
            {
                private struct Buffer { public fixed byte Bytes[4097]; }
                [ThreadStatic] private static Buffer s_buffer;
                [Intercept("add")] private static partial int Add(int x) => s_buffer.Bytes[x]++;
            }
            """);

        Assert.Matches(@"HOOKSDK119.*\b4097 bytes.*\b4096\b", build.Build());
    }

    [Fact]
    public void A_field_of_another_project_is_one_for_both()
    {
        using var build = new TaskBuild().WithDependency("Shared.Parts", """
            using System;

            public static class Counters
            {
                [ThreadStatic] private static int s_other;
                [ThreadStatic] public static long Sum;
                public static long Read() { s_other++; return Sum; }
            }
            """).WithHooks("""
            using System;

            internal static partial class H
            {
                [ThreadStatic] private static long s_calls;
                [Intercept("add")] private static partial long Add(long x)
                {
                    s_calls++;
                    Counters.Sum += x;
                    return Counters.Read();
                }
            }
            """);
        Assert.Equal("", build.Build());
        var program = NativeProgram.Compile(Source, build["program"], ["-pthread"]);

        Assert.Equal(Answers, Preload(program, build).Output);
    }

    [Fact]
    public void A_library_without_such_fields_has_no_thread_local_storage()
    {
        using var build = Built("""
            internal static partial class H
            {
                [Intercept("add")] private static partial long Add(long x) => x;
            }
            """);

        var headers = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-lWd", build["libhooks.so"]]).Output;

        Assert.DoesNotContain("TLS", headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x64")]
    [InlineData("arm64")]
    public void A_method_asks_for_the_address_once(string architecture)
    {
        using var build = Built("""
            using System;

            internal static partial class H
            {
                [ThreadStatic] private static long s_sum, s_calls;
                [ThreadStatic] private static int s_last;
                [Intercept("add")] private static partial long Add(long x)
                {
                    s_calls++;
                    if (s_last != x)
                    {
                        s_last = (int)x;
                        s_sum += x;
                    }

                    return s_sum + s_calls;
                }
            }
            """, architecture);

        var code = NativeTarget.Of(architecture).Disassemble(build["libhooks.so.dbg"], "Sample_H__Add");

        Assert.Single(code, static instruction => instruction.Contains("__hooks_thread_Sample", StringComparison.Ordinal));
    }

    private static TaskBuild Built(string hooks, string architecture = "x64", string linker = "ld.lld")
    {
        var build = new TaskBuild { Architecture = architecture, Linker = RequiredProgram.Find(linker) }.WithHooks(hooks);
        Assert.Equal("", build.Build());
        return build;
    }

    private static ProgramRun Preload(string program, TaskBuild build) =>
        ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] });
}
