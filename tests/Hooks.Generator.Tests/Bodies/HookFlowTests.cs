using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>What a hook does before, after and instead of the function it stands before.</summary>
public class HookFlowTests
{
    /// <summary>Bodies of a hook that loses errno, or calls itself, or calls nobody.</summary>
    public static TheoryData<string, string> Wrong => new()
    {
        { "HOOK048", "{ [|fsync(file)|]; return Next.Sync(file); }" },
        { "HOOK048", "{ return Flush(file) + Next.Sync(file); } static int Flush(int file) => [|fsync(file)|];" },
        { "HOOK048", "{ return [|Renamed(file)|] + Next.Sync(file); }" },
        { "HOOK048", "{ delegate*<int, int> sync = &[|fsync|]; return sync(file) + Next.Sync(file); }" },
        { "HOOK049", "{ [|close(file)|]; return Next.Sync(file); }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Close(file)|]; return result; } static void Close(int file) => close(file);" },
        { "HOOK049", "{ if ([|close(file)|] != 0) { s_failures++; } return Next.Sync(file); } static int s_failures;" },
        { "HOOK049", "{ var result = [|close(file)|]; return result + Next.Sync(file); }" },
        { "HOOK049", "{ { using var errno = Errno.Preserve(); } [|close(file)|]; return Next.Sync(file); }" },
        { "HOOK049", "{ var errno = Errno.Preserve(); errno.Restore(); [|close(file)|]; return Next.Sync(file); }" },
        { "HOOK049", "{ var result = Next.Sync(file); if (result == 0) { [|close(file)|]; } return result; }" },
        { "HOOK049", "{ s_closed += [|Closed|]; return Next.Sync(file); } static int s_closed; static int Closed => close(3);" },
        { "HOOK049", "{ s_closed += [|Closed|]; return Next.Sync(file); } static int s_closed; static int Closed { get { return close(3); } }" },
        { "HOOK049", "{ [|Closed|] = file; return Next.Sync(file); } static int Closed { set => close(value); }" },
        { "HOOK049", "{ _ = [|new Closing(file)|]; return Next.Sync(file); } readonly struct Closing { public Closing(int file) => close(file); }" },
        { "HOOK049", "{ Closing closing = [|file|]; return Next.Sync(closing.File); } struct Closing { public int File; public static implicit operator Closing(int file) { close(file); return default; } }" },
        { "HOOK049", "{ Closing closing = default; closing = [|closing + closing|]; return Next.Sync(closing.File); } struct Closing { public int File; public static Closing operator +(Closing a, Closing b) { close(a.File); return b; } }" },
        { "HOOK049", "{ Closing closing = default; s_closed += [|closing[file]|]; return Next.Sync(file); } static int s_closed; struct Closing { public int this[int file] => close(file); }" },
        { "HOOK049", "{ delegate*<int, int> end = &close; [|end(file)|]; return Next.Sync(file); }" },
        { "HOOK049", "{ [|close(file)|]; return Go(file); } static int Go(int file) => Next.Sync(file);" },
        { "HOOK049", "{ var result = Go(file); [|close(file)|]; return result; } static int Go(int file) => Next.Sync(file);" },
        { "HOOK049", "{ delegate*<int, int> next = &Next.Sync; [|close(file)|]; return next(file); }" },
        { "HOOK051", "{ delegate*<int, int> next = &Next.Sync; using var errno = Errno.Preserve(); close(file); return [|next(file)|]; }" },
        { "HOOK051", "{ using var errno = Errno.Preserve(); close(file); return [|Go(file)|]; } static int Go(int file) => Next.Sync(file);" },
        { "HOOK051", "{ using var errno = Errno.Preserve(); close(file); return [|Next.Sync(file)|]; }" },
        { "HOOK051", "{ var errno = Errno.Preserve(); close(file); var result = [|Next.Sync(file)|]; errno.Restore(); return result; }" },
    };

    /// <summary>Bodies that leave errno to the function, or set it on purpose.</summary>
    public static TheoryData<string> Right =>
    [
        "=> Next.Sync(file);",
        "{ using (Errno.Preserve()) { close(file); } return Next.Sync(file); }",
        "{ var before = Errno.Preserve(); close(file); before.Restore(); var result = Next.Sync(file); var after = Errno.Preserve(); close(file); after.Restore(); return result; }",
        "{ var result = Next.Sync(file); using (Errno.Preserve()) { close(file); } return result; }",
        "{ var errno = Errno.Preserve(); close(file); errno.Restore(); return Next.Sync(file); }",
        "{ var errno = Errno.Value; close(file); Errno.Value = errno; return Next.Sync(file); }",
        "{ if (close(file) != 0) { return -1; } return Next.Sync(file); }",
        "{ if (!Close(file)) return -1; return Next.Sync(file); } static bool Close(int file) => close(file) == 0;",
        "{ var closed = close(file); if (closed != 0) { return closed; } return Next.Sync(file); }",
        "{ if (file == 3) { close(file); return 0; } return Next.Sync(file); }",
        "{ if (file == 3) { return close(file); } return Next.Sync(file); }",
        "{ Close(file); return Next.Sync(file); } static void Close(int file) { using var errno = Errno.Preserve(); close(file); }",
        "{ var result = Next.Sync(file); using var errno = Errno.Preserve(); close(file); return result; }",
        "{ if (getpid() == 3) { s_calls++; } return Next.Sync(file); } static int s_calls;",
        "{ Log.Line($\"fsync {file}\"); return Next.Sync(file); }",
        "=> Go(file); static int Go(int file) => Next.Sync(file);",
        "{ delegate*<int, int> next = &Next.Sync; return next(file); }",
        "{ delegate*<int, int> end = &close; using (Errno.Preserve()) { end(file); } return Next.Sync(file); }",
        "{ using (Errno.Preserve()) { s_closed += Closed; } return Next.Sync(file); } static int s_closed; static int Closed => close(3);",
        "{ Closed = file; return Next.Sync(Closed); } static int s_closed; static int Closed { get => s_closed; set => s_closed = value; }",
        "{ s_calls += Closed; return Next.Sync(file); } static int s_calls; static int Closed { get => 3; set => close(value); }",
        "{ s_file = file; return Synced; } static int s_file; static int Synced => Next.Sync(s_file);",
        "=> new Call(file).Result; readonly struct Call { public readonly int Result; public Call(int file) => Result = Next.Sync(file); }",
        "=> ((Call)file).Result; struct Call { public int Result; public static implicit operator Call(int file) => new() { Result = Next.Sync(file) }; }",
        "=> (-new Call { File = file }).File; struct Call { public int File; public static Call operator -(Call call) => new() { File = Next.Sync(call.File) }; }",
        "=> default(Call)[file]; struct Call { public int this[int file] => Next.Sync(file); }",
        "{ using (Errno.Preserve()) { Again(); } return Go(file); } static void Again() => Next.Sync(3); static int Go(int file) => Next.Sync(file);",
        "{ s_calls = nameof(fsync).Length; return Next.Sync(file); } static int s_calls;",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_mistake_is_reported_at_the_call(string id, string body)
    {
        var source = MarkedSource.Parse(Hook(body));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(source.Spans.Select(span => (id, span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_hook_that_leaves_errno_alone_is_left_alone(string body) => Assert.Empty(await BodyRun.Of(Hook(body)));

    [Fact]
    public async Task A_hook_that_never_calls_Next_is_told_so_and_may_set_errno_as_it_likes()
    {
        var source = MarkedSource.Parse(Hook("=> close(file);").Replace(" Sync(", " [|Sync|](", StringComparison.Ordinal));

        var diagnostic = Assert.Single(await BodyRun.Of(source.Text));

        Assert.Equal(("HOOK050", source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }

    [Fact]
    public async Task The_call_through_a_helper_names_the_function_of_libc()
    {
        var hook = Hook("{ Close(file); return Next.Sync(file); } static void Close(int file) => close(file);");

        var diagnostic = Assert.Single(await BodyRun.Of(hook));

        Assert.StartsWith("'Close', which calls 'close', may change errno before Next", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    private static string Hook(string body) => $$"""
        using System.Runtime.InteropServices;

        internal static unsafe partial class H
        {
            [Intercept("fsync")]
            private static partial int Sync(int file) {{body}}

            [DllImport("libc")]
            private static extern int fsync(int file);

            [DllImport("libc", EntryPoint = "fsync")]
            private static extern int Renamed(int file);

            [DllImport("libc")]
            private static extern int close(int file);

            [DllImport("libc")]
            private static extern int getpid();
        }
        """;
}
