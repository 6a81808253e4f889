using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>Calls of a hook before, after and instead of the function that it intercepts.</summary>
public class HookFlowTests
{
    /// <summary>Bodies of a hook that loses errno, or calls itself, or calls nobody.</summary>
    private static readonly string[] s_wrong =
    [
        "{ {|HOOK048:fsync(file)|}; return Next.Sync(file); }",
        "{ return Flush(file) + Next.Sync(file); } static int Flush(int file) => {|HOOK048:fsync(file)|};",
        "{ return {|HOOK048:Renamed(file)|} + Next.Sync(file); }",
        "{ delegate*<int, int> sync = &{|HOOK048:fsync|}; return sync(file) + Next.Sync(file); }",
        "{ {|HOOK049:close(file)|}; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:Close(file)|}; return result; } static void Close(int file) => close(file);",
        "{ if ({|HOOK049:close(file)|} != 0) { s_failures++; } return Next.Sync(file); } static int s_failures;",
        "{ var result = {|HOOK049:close(file)|}; return result + Next.Sync(file); }",
        "{ { using var errno = Errno.Preserve(); } {|HOOK049:close(file)|}; return Next.Sync(file); }",
        "{ var errno = Errno.Preserve(); errno.Restore(); {|HOOK049:close(file)|}; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); if (result == 0) { {|HOOK049:close(file)|}; } return result; }",
        "{ s_closed += {|HOOK049:Closed|}; return Next.Sync(file); } static int s_closed; static int Closed => close(3);",
        "{ s_closed += {|HOOK049:Closed|}; return Next.Sync(file); } static int s_closed; static int Closed { get { return close(3); } }",
        "{ {|HOOK049:Closed|} = file; return Next.Sync(file); } static int Closed { set => close(value); }",
        "{ delegate*<int, int> end = &close; {|HOOK049:end(file)|}; return Next.Sync(file); }",
        "{ {|HOOK049:close(file)|}; return Go(file); } static int Go(int file) => Next.Sync(file);",
        "{ var result = Go(file); {|HOOK049:close(file)|}; return result; } static int Go(int file) => Next.Sync(file);",
        "{ delegate*<int, int> next = &Next.Sync; {|HOOK049:close(file)|}; return next(file); }",
        "{ delegate*<int, int> next = &Next.Sync; using var errno = Errno.Preserve(); close(file); return {|HOOK051:next(file)|}; }",
        "{ using var errno = Errno.Preserve(); close(file); return {|HOOK051:Go(file)|}; } static int Go(int file) => Next.Sync(file);",
        "{ using var errno = Errno.Preserve(); close(file); return {|HOOK051:Next.Sync(file)|}; }",
        "{ var errno = Errno.Preserve(); close(file); var result = {|HOOK051:Next.Sync(file)|}; errno.Restore(); return result; }",
        // Paths: what one puts right, another doesn't.
        "{ var result = Next.Sync(file); if (file > 3) { {|HOOK049:close(file)|}; } else { Errno.Value = Errno.EACCES; } return result; }",
        "{ Errno.Value = 0; var result = Next.Sync(file); {|HOOK049:close(file)|}; return result; }",
        "{ var result = 0; for (var i = 0; i < 2; i++) { result = Next.Sync(file); {|HOOK049:close(i)|}; } return result; }",
        "{ var i = 0; again: var result = Next.Sync(file); if (i++ < 3) { {|HOOK049:close(i)|}; goto again; } return result; }",
        "{ try { return Next.Sync(file); } finally { {|HOOK049:close(file)|}; } }",
        "{ var result = Next.Sync(file); return file > 3 && {|HOOK049:close(file)|} == 0 ? result : result; }",
        "{ var result = Next.Sync(file); switch (file) { case 3: {|HOOK049:close(3)|}; break; default: break; } return result; }",
        "{ if ({|HOOK049:access(null, 0)|} == 0) { return -1; } return Next.Sync(file); }",
        "{ Next.Sync(file); if ({|HOOK049:close(file)|} != 0) { s_failures++; } return 0; } static int s_failures;",
        "{ close(file); Errno.Value = 0; {|HOOK049:close(file)|}; return Next.Sync(file); }",
        "{ if (file > 3) { {|HOOK049:close(file)|}; } return Next.Sync(file); }",
        "=> {|HOOK049:close(file)|} + Next.Sync(file);",
        "=> file > 3 ? {|HOOK049:close(file)|} + Next.Sync(file) : Next.Sync(file);",

        // Calls that don't look like one.
        "{ var result = Next.Sync(file); {|HOOK049:Go()|}; return result; static void Go() => close(3); }",

        // errno that is worked out of what another call has left.
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; Errno.Value |= 1; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; Errno.Value += 3; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; Errno.Value++; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; --Errno.Value; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; Errno.Value = Errno.Value; return result; }",
        "{ var result = Next.Sync(file); {|HOOK049:close(file)|}; *__errno_location() ^= 3; return result; }",
        "{ var e = *__errno_location(); var result = {|HOOK051:Next.Sync(file)|}; *__errno_location() = e; return result; }",

        // Next in a method of the project.
        "=> {|HOOK049:Go(file)|}; static int Go(int file) { var result = Next.Sync(file); close(3); return result; }",
        "=> {|HOOK049:Go(file)|}; static int Go(int file) { close(3); return Next.Sync(file); }",
        "=> {|HOOK051:Go(file)|}; static int Go(int file) { using var errno = Errno.Preserve(); return Next.Sync(file); }",
        "{ var errno = Errno.Value; var result = {|HOOK051:Next.Sync(file)|}; Errno.Value = errno; return result; }",
        "{ using (Errno.Preserve()) { var result = {|HOOK051:Next.Sync(file)|}; if (result != 0) { return result; } } return 0; }",
    ];

    /// <summary>Bodies that leave errno to the function, or set it on purpose.</summary>
    private static readonly string[] s_right =
    [
        "{ var result = Next.Sync(file); Errno.Value++; Errno.Value |= 1; return result; }",
        "{ var e = *__errno_location(); close(file); *__errno_location() = e; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); var e = *__errno_location(); close(file); *__errno_location() = e; return result; }",
        "{ var at = __errno_location(); var e = *at; close(file); *at = e; return Next.Sync(file); }",
        "{ var at = __errno_location(); var e = at[0]; close(file); at[0] = e; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); close(file); *__errno_location() = 5; return -1; }",
        "=> Next.Sync(file);",
        "{ using (Errno.Preserve()) { close(file); } return Next.Sync(file); }",
        "{ var result = Next.Sync(file); using (Errno.Preserve()) { close(file); } return result; }",
        "{ var errno = Errno.Preserve(); close(file); errno.Restore(); return Next.Sync(file); }",
        "{ var errno = Errno.Value; close(file); Errno.Value = errno; return Next.Sync(file); }",
        "{ if (close(file) != 0) { return -1; } return Next.Sync(file); }",
        "{ if (!Close(file)) return -1; return Next.Sync(file); } static bool Close(int file) => close(file) == 0;",
        "{ var closed = close(file); if (closed != 0) { return closed; } return Next.Sync(file); }",
        "{ if (file == 3) { close(file); return 0; } return Next.Sync(file); }",
        "{ if (file == 3) { return close(file); } return Next.Sync(file); }",
        "{ var result = Next.Sync(file); using var errno = Errno.Preserve(); close(file); return result; }",
        "{ if (getpid() == 3) { s_calls++; } return Next.Sync(file); } static int s_calls;",
        "{ Log.Line($\"fsync {file}\"); return Next.Sync(file); }",
        "=> Go(file); static int Go(int file) => Next.Sync(file);",
        "{ delegate*<int, int> next = &Next.Sync; return next(file); }",
        "{ delegate*<int, int> end = &close; using (Errno.Preserve()) { end(file); } return Next.Sync(file); }",
        "{ s_calls += Closed; return Next.Sync(file); } static int s_calls; static int Closed { get => 3; set => close(value); }",
        "{ s_file = file; return Synced; } static int s_file; static int Synced => Next.Sync(s_file);",
        "=> default(Call)[file]; struct Call { public int this[int file] => Next.Sync(file); }",
        "{ s_calls = nameof(fsync).Length; return Next.Sync(file); } static int s_calls;",
        // Paths without Next, and failures that are the hook's own.
        "{ if (file == 0) { return Next.Sync(file); } close(3); return 0; }",
        "{ if (file == 0) { return Next.Sync(file); } close(3); Errno.Value = Errno.EACCES; return -1; }",
        "{ var result = 0; if (file == 0) { result = Next.Sync(file); } else { close(3); } return result; }",
        "{ var result = Next.Sync(file); if (result == 0 && close(3) != 0) { return -1; } return result; }",
        "{ var result = Next.Sync(file); if (result == 0) { result = close(3); } return result; }",
        "{ var result = Next.Sync(file); return result == 0 ? close(3) : result; }",
        "{ var result = Next.Sync(file); if (close(3) < 0) { result = -1; } return result; }",
        "{ var result = Next.Sync(file); var end = 0; if (close(3) != 0) { end = -1; } return result == 0 ? end : result; }",
        "{ var result = Next.Sync(file); return close(3) == 0 ? result : -1; }",
        "{ if (close(3) is not 0) { return -1; } return Next.Sync(file); }",
        "{ if (close(3) is -1) return -1; return Next.Sync(file); }",
        "{ switch (close(3)) { case 0: return Next.Sync(file); default: return -1; } }",
        "{ var isClosed = close(3) == 0; return isClosed ? Next.Sync(file) : -1; }",
        "{ var failed = close(3) < 0; if (failed) { goto fail; } return Next.Sync(file); fail: return -1; }",
        "{ var p = malloc(3); if (p == null) { return -1; } return Next.Sync(file); }",
        "{ return close(3) < 0 || file > 3 ? -1 : Next.Sync(file); }",
        "{ if (file > 3 && close(3) != 0) return -1; return Next.Sync(file); }",
        "=> TryClose(file) ? Next.Sync(file) : -1; static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;",

        // Put back, or set, on every path.
        "{ var result = Next.Sync(file); var e = Errno.Value; close(file); Errno.Value = e; return result; }",
        "{ var result = Next.Sync(file); close(file); Errno.Value = file > 3 ? Errno.EACCES : 0; return result; }",
        "{ var errno = Errno.Preserve(); try { close(file); } finally { errno.Restore(); } return Next.Sync(file); }",
        "{ var result = Next.Sync(file); if (file > 3) { using (Errno.Preserve()) { close(file); } } return result; }",
        "{ for (var i = 0; i < 3; i++) { using var errno = Errno.Preserve(); close(i); } return Next.Sync(file); }",
        "{ var errno = Errno.Preserve(); var result = Next.Sync(file); if (result == 0) { errno.Restore(); } return result; }",

        // Code that doesn't run, or that does nothing to errno.
        "{ return Next.Sync(file); static int Unused() => close(3); }",
    ];

    /// <summary>The rows, and the hooks that need more than a line.</summary>
    public static TheoryData<string> Wrong => [.. s_wrong.Select(Sync), .. SnippetFiles.Below("HookFlow/HOOK049")];

    public static TheoryData<string> Right => [.. s_right.Select(Sync), .. SnippetFiles.Below("HookFlow/Right")];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_mistake_is_reported_at_the_call(string members)
    {
        var source = MarkedSource.Parse(HookType(members));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(source.Diagnostics, diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_hook_that_leaves_errno_alone_is_left_alone(string members) => Assert.Empty(await BodyRun.Of(HookType(members)));

    [Fact]
    public async Task A_hook_that_never_calls_Next_is_told_so_and_may_set_errno_as_it_likes()
    {
        var source = MarkedSource.Parse(HookType(Sync("=> close(file);").Data).Replace(" Sync(", " [|Sync|](", StringComparison.Ordinal));

        var diagnostic = Assert.Single(await BodyRun.Of(source.Text));

        Assert.Equal(("HOOK050", source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Fact]
    public async Task The_call_through_a_helper_names_the_function_of_libc()
    {
        var hook = HookType(Sync("{ Close(file); return Next.Sync(file); } static void Close(int file) => close(file);").Data);

        var diagnostic = Assert.Single(await BodyRun.Of(hook));

        Assert.StartsWith("'Close', which calls 'close', may change errno before Next", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_compiler_accepts_what_is_reported(string members) => AssertCompiles(MarkedSource.Parse(HookType(members)).Text);

    [Theory]
    [MemberData(nameof(Right))]
    public void The_compiler_accepts_what_is_left_alone(string members) => AssertCompiles(HookType(members));

    private static void AssertCompiles(string source) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(source)), static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    private static TheoryDataRow<string> Sync(string body) =>
        new($"[Intercept(\"fsync\")] private static partial int Sync(int file) {body}") { Label = body };

    private static string HookType(string members) => $$"""
        #pragma warning disable CS0169, CS0219, CS0414, CS0649, CS8321
        using System.Runtime.InteropServices;

        internal static unsafe partial class H
        {
            {{members}}

            [DllImport("libc")]
            private static extern int fsync(int file);

            [DllImport("libc", EntryPoint = "fsync")]
            private static extern int Renamed(int file);

            [DllImport("libc")]
            private static extern int close(int file);

            [DllImport("libc")]
            private static extern int getpid();

            [DllImport("libc")]
            private static extern int* __errno_location();

            [DllImport("libc")]
            private static extern int access(byte* path, int mode);

            [DllImport("libc")]
            private static extern void* malloc(nuint size);

            [DllImport("libc")]
            private static extern ushort htons(ushort value);

            [DllImport("libc")]
            private static extern int abs(int value);

            [DllImport("libc")]
            private static extern byte* getenv(byte* name);

            [DllImport("libc")]
            private static extern void qsort(void* p, nuint count, nuint size, delegate* unmanaged<void*, void*, int> compare);
        }
        """;
}
