using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Threads;

/// <summary>A hook knows whether its own work made the call.</summary>
public class ReentrancyGuardTests
{
    private const string Observed = """
        internal static unsafe partial class H
        {
            [Intercept("observed")]
            private static partial int Observed(int what)
            {
                using var guard = ReentrancyGuard.Enter();
                return guard.IsNested ? 1000 + Next.Observed(what) : Next.Observed(what);
            }
        }
        """;

    /// <summary>What is left by a jump is noticed from a frame as far up as the hook's, and not from one below.</summary>
    private const string Answers = """
        plain 0
        nested 1100
        after it 0
        from a frame above the one that was left 0
        and below it, later 0
        from a frame below the one that was left 1000
        above it 0
        handler 1000
        left from the handler 0
        1000 0 0
        1000 0 0
        cleanup 0

        """;

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_call_is_nested_as_long_as_the_hook_that_entered_is_on_the_stack(string architecture, string compiler)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithHooks(Observed);
        Assert.Equal("", build.Build());
        var next = Compile("guarded_next.c", build["libnext.so"], compiler, "-shared", "-fPIC");
        var program = Compile("guarded.c", build["program"], compiler, "-pthread", next);

        var run = NativeTarget.Of(architecture).Run(program, build["libhooks.so"]);

        // musl calls the cleanup handlers of a cancelled thread from within the function that was cancelled.
        Assert.Equal(compiler == "musl-gcc" ? Answers.Replace("cleanup 0", "cleanup 1000", StringComparison.Ordinal) : Answers, run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    /// <summary>A call of the hook's own work is always nested; what a jump has left counts for a larger frame only.</summary>
    [Fact]
    public void After_a_jump_a_hook_with_a_larger_frame_is_nested_until_one_with_no_larger_frame_is_called()
    {
        using var build = new TaskBuild().WithHooks($$"""
            {{Observed}}
            internal static unsafe partial class Larger
            {
                [Intercept("larger")]
                private static partial int Call(int what)
                {
                    var buffer = stackalloc byte[600];
                    buffer[what] = 1;
                    using var guard = ReentrancyGuard.Enter();
                    return (guard.IsNested ? 1000 : 0) + Next.Call(what) + buffer[what] - 1;
                }
            }
            """);
        Assert.Equal("", build.Build());
        File.WriteAllText(build["next.c"], """
            #include <setjmp.h>
            sigjmp_buf out;
            extern int larger(int), observed(int);
            int observed(int what) { if (what == 2) siglongjmp(out, 1); return what == 1 ? larger(0) : 0; }
            int larger(int what) { if (what == 2) siglongjmp(out, 1); return what == 1 ? observed(0) : 0; }
            """);
        File.WriteAllText(build["program.c"], """
            #include <setjmp.h>
            #include <stdio.h>
            extern sigjmp_buf out;
            extern int larger(int), observed(int);
            int main(void)
            {
                printf("%d %d\n", observed(1), larger(1));
                if (!sigsetjmp(out, 1)) larger(2);
                printf("%d", observed(0));
                printf(" %d\n", larger(0));
                if (!sigsetjmp(out, 1)) observed(2);
                printf("%d", larger(0));
                printf(" %d", observed(0));
                printf(" %d\n", larger(0));
                return 0;
            }
            """);
        var next = NativeProgram.Compile(build["next.c"], build["libnext.so"], ["-shared", "-fPIC"]);
        var program = NativeProgram.Compile(build["program.c"], build["program"], [next]);

        Assert.Equal("1000 1000\n0 0\n1000 0 0\n", NativeTarget.Of("x64").Run(program, build["libhooks.so"]).Output);
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_second_guard_in_the_same_hook_is_nested_and_leaves_the_first_as_it_is(string architecture, string compiler)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithHooks("""
            using System.Runtime.CompilerServices;
            internal static unsafe partial class H
            {
                [Intercept("observed")]
                private static partial int Observed(int what)
                {
                    using var guard = ReentrancyGuard.Enter();
                    if (guard.IsNested) return 1000;
                    var count = 0;
                    switch (what)
                    {
                        case 10:
                            using (var again = ReentrancyGuard.Enter()) { count = again.IsNested ? 1 : 0; }
                            break;
                        case 11:
                            for (var i = 0; i < 3; i++) { using var again = ReentrancyGuard.Enter(); count += again.IsNested ? 1 : 0; }
                            break;
                        case 12:
                            var one = ReentrancyGuard.Enter(); var two = ReentrancyGuard.Enter(); count = (one.IsNested ? 1 : 0) + (two.IsNested ? 2 : 0); two.Exit(); one.Exit();
                            break;
                        case 13:
                            count = Inlined();
                            break;
                        case 14:
                            count = Local();
                            static int Local() { using var again = ReentrancyGuard.Enter(); return again.IsNested ? 5 : 0; }
                            break;
                    }

                    // Its own work makes a call.
                    return Next.Observed(1) + count;
                }

                [MethodImpl(MethodImplOptions.AggressiveInlining)]
                private static int Inlined() { using var again = ReentrancyGuard.Enter(); return again.IsNested ? 4 : 0; }
            }
            """);
        Assert.Equal("", build.Build());
        File.WriteAllText(build["program.c"], """
            #include <stdio.h>
            extern int observed(int);
            int main(void)
            {
                for (int i = 9; i <= 14; i++)
                    printf("%d ", observed(i));
                return 0;
            }
            """);
        var next = Compile("guarded_next.c", build["libnext.so"], compiler, "-shared", "-fPIC");
        var program = NativeProgram.Compile(build["program.c"], build["program"], [next], compiler);

        Assert.Equal("1100 1101 1103 1103 1104 1105 ", NativeTarget.Of(architecture).Run(program, build["libhooks.so"]).Output);
    }

    /// <summary>A handler's stack may lie anywhere, close to the hook's frame too.</summary>
    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_handler_whose_stack_is_an_array_of_a_function_is_nested(string architecture, string compiler)
    {
        using var build = new TaskBuild { Architecture = architecture }.WithHooks(Observed);
        Assert.Equal("", build.Build());
        File.WriteAllText(build["program.c"], """
            #define _GNU_SOURCE
            #include <setjmp.h>
            #include <signal.h>
            #include <stdio.h>
            extern int observed(int);
            extern sigjmp_buf out;
            static volatile int handled;
            static void handle(int signal) { (void)signal; handled = observed(0); }
            int main(void)
            {
                _Alignas(16) char near[32768];
                stack_t stack = { .ss_sp = near, .ss_size = sizeof near };
                sigaltstack(&stack, 0);
                struct sigaction action = { .sa_handler = handle, .sa_flags = SA_ONSTACK };
                sigaction(SIGUSR1, &action, 0);
                observed(3);
                printf("%d", handled);
                raise(SIGUSR1);
                printf(" %d", handled);
                if (!sigsetjmp(out, 1)) observed(2);
                printf(" %d\n", observed(0));
                return 0;
            }
            """);
        var next = Compile("guarded_next.c", build["libnext.so"], compiler, "-shared", "-fPIC");
        var program = NativeProgram.Compile(build["program.c"], build["program"], [next, "-w"], compiler);

        Assert.Equal("1000 0 0\n", NativeTarget.Of(architecture).Run(program, build["libhooks.so"]).Output);
    }

    [Fact]
    public void Two_libraries_have_a_guard_each()
    {
        using var first = new TaskBuild().WithHooks(Observed);
        using var second = new TaskBuild().WithHooks(Observed);
        Assert.Equal("", first.Build() + second.Build());
        var next = Compile("guarded_next.c", first["libnext.so"], "gcc", "-shared", "-fPIC");
        var program = Compile("guarded.c", first["program"], "gcc", "-pthread", next);

        var run = NativeTarget.Of("x64").Run(program, $"{first["libhooks.so"]}:{second["libhooks.so"]}");

        Assert.StartsWith("plain 0\nnested 2100\nafter it 0\n", run.Output, StringComparison.Ordinal);
    }

    private static string Compile(string source, string output, string compiler, params string[] options) => NativeProgram.Compile(
        Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", source), output, options, compiler);
}
