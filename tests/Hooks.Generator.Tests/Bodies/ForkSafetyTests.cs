using System.Globalization;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>HOOK076: what a method calls that runs in the child of a fork.</summary>
public class ForkSafetyTests
{
    public static TheoryData<string> Wrong =>
    [
        "{ [|malloc(8)|]; }",
        "=> [|malloc(8)|];",
        "{ getpid(); [|free(null)|]; [|malloc(8)|]; }",
        "=> [|Through()|]; static void Through() => Deeper(); static void Deeper() => malloc(8);",
        "{ [|Local()|]; static void Local() => malloc(8); }",
        "{ if (getpid() == 3) { [|Symbol.Find(\"close\"u8)|]; } }",
        "{ [|Symbol.Find(\"close\"u8, \"libc.so.6\"u8)|]; }",
        "{ var name = [|Program.Name|]; }",
        "{ [|Env.TryGet(\"HOME\"u8, out var home)|]; }",
        "{ [|s_malloc(8)|]; }",
        "{ if (s_malloc != null) [|s_malloc(8)|]; }",
        "{ [|Through()|]; } static void Through() => s_malloc(8);",
        "{ delegate*<nuint, void*> f = &malloc; [|f(8)|]; }",
        "{ [|Next.Open(null, null)|]; }",
        "{ [|s_size|] = 3; } static int s_size { get => 0; set => malloc((nuint)value); }",
        "{ for (var i = 0; i < 3; i++) { [|putenv(null)|]; } }",
    ];

    public static TheoryData<string> Right =>
    [
        "{ }",
        "{ getpid(); write(1, null, 0); gettid(); getrandom(null, 0, 0); mmap(null, 0, 0, 0, 0, 0); }",
        "{ SystemCall.GetProcessId(); SystemCall.Invoke(39); Log.Line(\"child\"); }",
        "{ MappedMemory.Map(8, out _); }",
        "=> Through(3); static void Through(int n) { if (n > 0) Through(n - 1); }",
        "{ own_function(); }",
        "{ Next.Close(3); }",
        "{ s_getpid(); }",
        "{ delegate*<nuint, void*> f = &malloc; s_kept = f; } static delegate*<nuint, void*> s_kept; static bool IsKept => s_kept != null;",
        "{ } [HookInitializer] internal static void Begin() { malloc(8); Symbol.Find(\"close\"u8); }",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_function_that_may_wait_for_a_lost_lock_is_reported(string body)
    {
        var source = MarkedSource.Parse(Source(body));

        var diagnostics = await ReportedIn(source.Text);

        Assert.Equal(source.Spans.Select(static span => ("HOOK076", span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_takes_no_lock_is_left_alone(string body) => Assert.Empty(await ReportedIn(Source(body)));

    [Theory]
    [InlineData("=> malloc(8);", "'malloc' is not async-signal-safe")]
    [InlineData("=> Through(); static void Through() => Deeper(); static void Deeper() => malloc(8);", "'malloc', which 'Through', 'Deeper' calls, is not async-signal-safe")]
    [InlineData("=> Through(); static void Through() => Symbol.Find(\"close\"u8);", "'dlsym', which 'Through' calls, is not")]
    [InlineData("=> Through(); static void Through() => s_malloc(8);", "'malloc', which 'Through' calls, is not")]
    public async Task The_message_names_the_function_and_the_way_to_it(string body, string part) =>
        Assert.Contains(part, Assert.Single(await ReportedIn(Source(body))).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static async Task<IEnumerable<Microsoft.CodeAnalysis.Diagnostic>> ReportedIn(string source) =>
        (await BodyRun.Of(source)).Where(static diagnostic => diagnostic.Id == "HOOK076");

    private static string Source(string body) => $$"""
        using System.Runtime.InteropServices;

        internal static unsafe partial class H
        {
            [WeakImport("malloc")] private static readonly delegate* unmanaged<nuint, void*> s_malloc;
            [WeakImport("getpid")] private static readonly delegate* unmanaged<int> s_getpid;

            [AfterFork]
            internal static void Renew() {{body}}

            [Intercept("fopen", Aliases = Aliases.Ignore)] private static partial void* Open(byte* path, byte* mode) => Next.Open(path, mode);

            [Intercept("close")] private static partial int Close(int file) => Next.Close(file);

            [DllImport("libc")] private static extern void* malloc(nuint size);
            [DllImport("libc")] private static extern void free(void* memory);
            [DllImport("libc")] private static extern int putenv(byte* text);
            [DllImport("libc")] private static extern int getpid();
            [DllImport("libc")] private static extern int gettid();
            [DllImport("libc")] private static extern nint write(int file, void* bytes, nuint count);
            [DllImport("libc")] private static extern nint getrandom(void* bytes, nuint count, uint flags);
            [DllImport("libc")] private static extern void* mmap(void* address, nuint length, int protection, int flags, int file, nint offset);
            [DllImport("*")] private static extern void own_function();
        }
        """;
}
