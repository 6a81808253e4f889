using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Code of a library that the analyzer of the hook project doesn't see may not call what the library intercepts.</summary>
public sealed class OwnSymbolTests : IDisposable
{
    private const string Shared = """
        using System.Runtime.InteropServices;
        using System.Runtime.CompilerServices;
        namespace Shared;
        public static unsafe class Files
        {
            [DllImport("libc")] private static extern int close(int file);
            [DllImport("libc", EntryPoint = "close")] private static extern int Renamed(int file);
            [DllImport("*", EntryPoint = "close")] private static extern int OfTheProcess(int file);
            [DllImport("libc")] private static extern int dup(int file);
            public static int Direct(int file) => close(file);
            public static int ByAnotherName(int file) => Renamed(file);
            public static int ByTheProcess(int file) => OfTheProcess(file);
            public static int Deep(int file) => file > 1000 ? 0 : Deeper(file);
            public static int Address(int file) { delegate*<int, int> call = &Renamed; return Through(call, file); }
            public static int Other(int file) => dup(file);
            public static int Passed(int file, delegate*<int, int> next) => next(file);
            [MethodImpl(MethodImplOptions.NoInlining)] private static int Deeper(int file) => close(file + 1);
            [MethodImpl(MethodImplOptions.NoInlining)] private static int Through(delegate*<int, int> call, int file) => call(file);
        }
        """;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Direct", "H.Close calls 'close' ([DllImport] of Shared.Files.close in Shared)")]
    [InlineData("ByAnotherName", "H.Close calls 'close' ([DllImport] of Shared.Files.")]
    [InlineData("ByTheProcess", "H.Close calls 'close' ([DllImport] of Shared.Files.")]
    [InlineData("Deep", "Shared.Files.Deeper calls 'close' ([DllImport] of Shared.Files.")]
    [InlineData("Address", "Shared.Files.Renamed calls 'close' ([DllImport] of Shared.Files.")]
    public void A_call_of_another_assembly_is_an_error_that_names_both_and_the_way_out(string method, string beginning)
    {
        using var build = new TaskBuild().WithDependency("Shared", Shared).WithHooks(Hook($"Shared.Files.{method}(file)"));

        var error = Assert.Single(build.Build().Split('\n'));

        Assert.StartsWith($"HOOKSDK121: {beginning}", error, StringComparison.Ordinal);
        Assert.Contains(", which this library intercepts (H.Close): the call would come back to the hook until the stack overflows. Let it take a function pointer, and pass a method of the hook project that calls Next.Close; or make the system call with SystemCall.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shared.Files.Other(file)")]
    [InlineData("Shared.Files.Passed(file, &Pass)")]
    [InlineData("Next.Close(file)")]
    public void What_does_not_call_it_is_not_an_error(string expression)
    {
        using var build = new TaskBuild().WithDependency("Shared", Shared).WithHooks(Hook(expression, "private static int Pass(int file) => Next.Close(file);"));

        Assert.Equal("", build.Build());
    }

    [Fact]
    public void Cancellation_in_a_hook_of_what_it_calls_is_an_error()
    {
        using var build = new TaskBuild().WithHooks("""
            internal static partial class H
            {
                [Intercept("pthread_testcancel")]
                private static partial void Test() => Cancellation.Test();
            }
            """);

        Assert.StartsWith("HOOKSDK121: H.Test calls 'pthread_testcancel' ([DllImport] of Hooks.Cancellation.pthread_testcancel in Hooks.Abstractions)", Assert.Single(build.Build().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_can_be_read_at_load_by_a_library_that_intercepts_getenv()
    {
        using var build = new TaskBuild().WithHooks("""
            internal static unsafe partial class H
            {
                [HookInitializer] internal static void Begin() { if (Env.TryGet("SHOWN"u8, out var value)) Log.Line($"{value}"); }
                [Intercept("getenv")] private static partial byte* Get(byte* name) => Next.Get(name);
            }
            """);
        Assert.Equal("", build.Build());

        var run = ProgramRun.Of("/bin/true", [], new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"], ["SHOWN"] = "yes" });

        Assert.Equal((0, "yes\n"), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("int close(int); int work(int n) { return close(n); }")]
    [InlineData("int close(int) __attribute__((weak)); int work(int n) { return close ? close(n) : 0; }")]
    [InlineData("int close(int); int (*table[])(int) = {close}; int work(int n) { return table[n & 0](n); }")]
    public void A_call_of_an_object_is_an_error_that_names_it(string source)
    {
        using var build = Linked(source);

        Assert.StartsWith(
            "HOOKSDK121: The HookObject 'work.o' refers to 'close', which this library intercepts (H.Close): the call would come back to the hook until the stack overflows. In C, declare the function under another name with __asm__(\"__next_close\"), which is Next, and call that.",
            Assert.Single(build.Build().Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_can_call_the_next_definition_by_the_name_that_the_error_gives()
    {
        using var build = Linked("int next_close(int) __asm__(\"__next_close\"); int work(int n) { return next_close(n) + 42; }");
        Assert.Equal("", build.Build());
        File.WriteAllText(_directory["main.c"], "#include <unistd.h>\nint main(void) { return close(-1) - 41; }");
        var program = NativeProgram.Compile(_directory["main.c"], _directory["main"]);

        // -1 of the kernel, plus 42, less 41.
        Assert.Equal(0, ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = build["libhooks.so"] }).ExitCode);
    }

    [Fact]
    public void A_weak_import_that_the_analyzer_does_not_see_is_an_error()
    {
        using var build = new TaskBuild().WithHooks(Hook("s_close == null ? -1 : s_close(file)", "[WeakImport(\"close\")] private static readonly delegate* unmanaged<int, int> s_close;"));

        Assert.StartsWith("HOOKSDK121: H.Close has the address of 'close' ([WeakImport]), which this library intercepts (H.Close)", Assert.Single(build.Build().Split('\n')), StringComparison.Ordinal);
    }

    private TaskBuild Linked(string source)
    {
        File.WriteAllText(_directory["work.c"], source);
        var run = ProgramRun.Of(RequiredProgram.Find("gcc"), ["-c", "-O2", "-fPIC", "-o", _directory["work.o"], _directory["work.c"]]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return new TaskBuild { LinkedObjects = [_directory["work.o"]] }.WithHooks(Hook("work(file)", "[System.Runtime.InteropServices.DllImport(\"*\")] private static extern int work(int file);"));
    }

    private static string Hook(string expression, string members = "") => $$"""
        internal static unsafe partial class H
        {
            {{members}}
            [Intercept("close")]
            private static partial int Close(int file)
            {
                var result = {{expression}};
                return result < 0 ? Next.Close(file) : result;
            }
        }
        """;
}
