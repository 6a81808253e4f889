using Hooks.CodeFixes.Tests.Support;

namespace Hooks.CodeFixes.Tests;

/// <summary>A misspelled name, made that of the libc function.</summary>
public class NameFixTests
{
    [Theory]
    [InlineData("HOOK054", """[Intercept("conect")] private static partial int Connect(int socket, SockAddr* address, uint length) => 0;""", """[Intercept("connect")] private static partial int Connect(int socket, SockAddr* address, uint length) => 0;""")]
    [InlineData("HOOK067", """[DllImport("libc")] private static extern int opne(byte* path, int flags);""", """[DllImport("libc", EntryPoint = "open")] private static extern int opne(byte* path, int flags);""")]
    [InlineData("HOOK067", """[DllImport("libc", EntryPoint = "Open")] private static extern int Open(byte* path, int flags);""", """[DllImport("libc", EntryPoint = "open")] private static extern int Open(byte* path, int flags);""")]
    [InlineData("HOOK067", """[DllImport("libc", ExactSpelling = true)] private static extern int getppidd();""", """[DllImport("libc", ExactSpelling = true, EntryPoint = "getppid")] private static extern int getppidd();""")]
    [InlineData("HOOK054", """[WeakImport("bactrace")] private static readonly delegate* unmanaged<void**, int, int> s_trace;""", """[WeakImport("backtrace")] private static readonly delegate* unmanaged<void**, int, int> s_trace;""")]
    [InlineData("HOOK075", """[WeakImport("enviorn")] private static readonly byte*** s_environment;""", """[WeakImport("environ")] private static readonly byte*** s_environment;""")]
    public Task Is_written_where_it_was_misspelt(string id, string before, string after) =>
        CodeFix.Fixes<NameFixProvider>(Source(before), id, Source(after));

    [Fact]
    public async Task Nothing_is_offered_for_a_function_that_is_near_to_none() =>
        Assert.Empty(await CodeFix.Titles<NameFixProvider>(Source("""[DllImport("libc")] private static extern int no_such_function();"""), "HOOK067"));

    [Theory]
    [InlineData("HOOK021", "nint read(int file, void* bytes, int count)", "nint read(int file, void* bytes, nuint count)")]
    [InlineData("HOOK020", "int dup2(int file)", "int dup2(int file, int fd2)")]
    [InlineData("HOOK022", "int getenv(byte* name)", "byte* getenv(byte* name)")]
    [InlineData("HOOK023", "uint getppid()", "int getppid()")]
    public Task An_import_gets_the_signature_of_the_function(string id, string before, string after) => CodeFix.Fixes<SignatureFixProvider>(
        Source($"[DllImport(\"libc\")] private static extern {before};"), id, Source($"[DllImport(\"libc\")] private static extern {after};"));

    [Fact]
    public async Task The_method_around_a_local_function_is_left_alone() => Assert.Empty(await CodeFix.Titles<SignatureFixProvider>(
        Source("""static void M() { [DllImport("libc")] static extern nint read(int file, void* bytes, int count); _ = read(0, null, 0); }"""), "HOOK021"));

    private static string Source(string member) => $$"""
        #pragma warning disable CS0649, CS0169
        using System.Runtime.InteropServices;

        internal static unsafe partial class Hooks1
        {
            {{member}}
        }
        """;
}
