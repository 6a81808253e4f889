using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>An import of a function that a process may lack, made a weak one.</summary>
public class WeakImportFixTests
{
    [Theory]
    [InlineData("HOOK069", "[DllImport(\"libc\")]\n    private static extern int backtrace(void** frames, int count);", "[WeakImport(\"backtrace\")]\n    private static readonly delegate* unmanaged<void**, int, int> s_backtrace;\n\n    private static int backtrace(void** frames, int count) => s_backtrace == null ? default : s_backtrace(frames, count);")]
    [InlineData("HOOK069", "[DllImport(\"libc\")] private static extern uint arc4random();", "[WeakImport(\"arc4random\")]\n    private static readonly delegate* unmanaged<uint> s_arc4random;\n\n    private static uint arc4random() => s_arc4random == null ? default : s_arc4random();")]
    [InlineData("HOOK068", "/// <summary>Rounds.</summary>\n    [DllImport(\"libc\", EntryPoint = \"floor\")]\n    [System.Runtime.InteropServices.SuppressGCTransition]\n    internal static extern double Down(double x);", "[WeakImport(\"floor\")]\n    private static readonly delegate* unmanaged<double, double> s_down;\n\n    /// <summary>Rounds.</summary>\n    internal static double Down(double x) => s_down == null ? default : s_down(x);")]
    [InlineData("HOOK067", "[DllImport(\"libc\")]\n    private static extern void no_such_function(int @event);", "[WeakImport(\"no_such_function\")]\n    private static readonly delegate* unmanaged<int, void> s_no_such_function;\n\n    private static void no_such_function(int @event)\n    {\n        if (s_no_such_function != null)\n        {\n            s_no_such_function(@event);\n        }\n    }")]
    [InlineData("HOOK069", "private static int s_backtrace;\n\n    [DllImport(\"libc\")]\n    private static extern int backtrace(void** frames, int count);", "private static int s_backtrace;\n\n    [WeakImport(\"backtrace\")]\n    private static readonly delegate* unmanaged<void**, int, int> s_backtrace2;\n\n    private static int backtrace(void** frames, int count) => s_backtrace2 == null ? default : s_backtrace2(frames, count);")]
    public Task The_method_stays_for_its_callers(string id, string before, string after) =>
        CodeFix.Fixes<WeakImportFixProvider>(Source(before), id, Source(after));

    [Fact]
    public Task All_imports_of_a_file_at_once() => CodeFix.FixesAll<WeakImportFixProvider>(
        Source("[DllImport(\"libc\")]\n    private static extern double cos(double x);\n\n    [DllImport(\"libc\")]\n    private static extern double sin(double x);"),
        "HOOK068",
        Source("[WeakImport(\"cos\")]\n    private static readonly delegate* unmanaged<double, double> s_cos;\n\n    private static double cos(double x) => s_cos == null ? default : s_cos(x);\n\n    [WeakImport(\"sin\")]\n    private static readonly delegate* unmanaged<double, double> s_sin;\n\n    private static double sin(double x) => s_sin == null ? default : s_sin(x);"));

    [Theory]
    [InlineData("HOOK069", "[DllImport(\"libc\")] private static extern byte* strerror_r(int error, byte* text, nuint length);")]
    [InlineData("HOOK069", "[DllImport(\"libc\")] private static extern nint getdents64(int file, void* entries, nuint length);")]
    [InlineData("HOOK067", "[DllImport(\"libc\")] private static extern int opne(byte* path, int flags);")]
    [InlineData("HOOK069", "private static void M() { [DllImport(\"libc\")] static extern uint arc4random(); _ = arc4random(); }")]
    public async Task Nothing_is_offered_where_a_pointer_does_not_help_or_can_t_be_declared(string id, string member) =>
        Assert.Empty(await CodeFix.Titles<WeakImportFixProvider>(Source(member), id));

    private static string Source(string member) => $$"""
        #pragma warning disable CS0649, CS0169
        using System.Runtime.InteropServices;

        internal static unsafe partial class Hooks1
        {
            {{member}}
        }
        """;
}
