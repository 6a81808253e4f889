using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests.Stubs;

/// <summary>The machine code of hooks that pass a call on.</summary>
public sealed class PassedThroughTests : IDisposable
{
    private const string Hooks = """
        internal static unsafe partial class H
        {
            private static int s_offset;
            [Intercept("f0")] private static partial int F0() => Next.F0();
            [Intercept("f3")] private static partial long F3(int a, void* b, ulong c) => Next.F3(a, b, c);
            [Intercept("f6")] private static partial void F6(byte a, short b, int c, long d, void* e, double f) => Next.F6(a, b, c, d, e, f);
            [Intercept("f8")] private static partial int F8(int a, int b, int c, int d, int e, int f, int g, int h) => Next.F8(a, b, c, d, e, f, g, h);
            [Intercept("f9")] private static partial nint F9(int a, int b, int c, int d, int e, int f, byte g, long h, int i) => Next.F9(a, b, c, d, e, f, g, h, i);

            [Intercept("switched")]
            private static partial int Switched(int clock, void* time)
            {
                if (s_offset == 0)
                {
                    return Next.Switched(clock, time);
                }

                return -s_offset;
            }

            [Intercept("import")] private static partial int Import() => getpid();
            [System.Runtime.InteropServices.DllImport("libc")] private static extern int getpid();
        }
        """;

    private TaskBuild? _build;

    /// <inheritdoc/>
    public void Dispose() => _build?.Dispose();

    [Fact]
    public void On_x64_it_is_one_instruction_and_two_jumps_for_any_number_of_arguments()
    {
        var (target, library) = Build("x64");

        Assert.All((string[])["f0", "f3", "f6", "f8", "f9"], symbol =>
        {
            Assert.Equal(
                ["cmpq $0x1,(%rip) <__hooks_state>", $"je <__next_{symbol}>"],
                target.Disassemble(library, symbol)[..2]);
            Assert.Equal($"jmp *(%rip) <__hooks_slot_{symbol}>", target.Disassemble(library, $"__next_{symbol}")[0]);
        });
    }

    [Fact]
    public void On_arm64_it_is_as_short_as_the_processor_allows()
    {
        var (target, library) = Build("arm64");

        Assert.All((string[])["f0", "f3", "f6", "f8", "f9"], symbol =>
        {
            var export = target.Disassemble(library, symbol);

            // A linker may make one instruction of the first two.
            Assert.Contains(string.Join(' ', export[..2].Select(static line => line.Split(' ')[0])), (string[])["adrp add", "nop adr"]);
            Assert.Equal(["ldar", "cmp"], export[2..4].Select(static line => line.Split(' ')[0]));
            Assert.Equal([$"b.ne <{symbol}+0x18>", $"b <__next_{symbol}>"], export[4..6]);
            Assert.Contains(
                string.Join(' ', target.Disassemble(library, $"__next_{symbol}")[..3].Select(static line => line.Split(' ')[0])),
                (string[])["adrp ldr br", "nop ldr br"]);
        });
    }

    [Fact]
    public void A_hook_that_decides_whether_it_passes_a_call_on_jumps_as_well()
    {
        var (target, library) = Build("x64");

        Assert.Equal("je <Sample_H__Switched>", target.Disassemble(library, "switched")[1]);
        var hook = target.Disassemble(library, "Sample_H__Switched");
        Assert.Contains("jmp <__next_switched>", hook);
        Assert.DoesNotContain(hook, static line => line.StartsWith("call", StringComparison.Ordinal));
        Assert.DoesNotContain(hook, static line => line.StartsWith("push", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x64", "jmp <getpid@plt>")]
    [InlineData("arm64", "b <getpid@plt>")]
    public void A_function_of_libc_is_called_without_a_transition(string architecture, string call)
    {
        var (target, library) = Build(architecture);

        Assert.Contains(call, target.Disassemble(library, "Sample_H__Import"));
    }

    private (NativeTarget Target, string Library) Build(string architecture)
    {
        _build = new TaskBuild { Architecture = architecture }.WithHooks(Hooks);
        Assert.Equal("", _build.Build());
        return (NativeTarget.Of(architecture), _build["libhooks.so.dbg"]);
    }
}
