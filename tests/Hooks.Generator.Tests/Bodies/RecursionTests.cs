using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>A hook that a call of its own comes back to, and hooks that only look so.</summary>
public class RecursionTests
{
    /// <summary>Members of a hook type, of which <c>Sync</c> hooks <c>fsync</c>.</summary>
    public static TheoryData<string> Wrong =>
    [
        Sync("=> [|Sync(file)|];"),
        Sync("=> [|H.Sync(file)|];"),
        Sync("{ if (file > 3) { return [|Sync(file - 1)|]; } return Next.Sync(file); }"),
        Sync("{ for (var i = 0; i < 2; i++) { [|Sync(file)|]; } return Next.Sync(file); }"),
        Sync("=> [|Go(file)|]; static int Go(int file) => Sync(file);"),
        Sync("=> [|Go(file)|]; static int Go(int file) => There(file); static int There(int file) => Back(file); static int Back(int file) => Sync(file);"),
        Sync("{ return [|Go(file)|]; static int Go(int file) => Sync(file); }"),
        Sync("{ return [|Go(file)|]; static int Go(int file) { return There(file); static int There(int file) => Sync(file); } }"),
        Sync("{ delegate*<int, int> sync = &Sync; return [|sync(file)|]; }"),
        Sync("{ var sync = file > 3 ? (delegate*<int, int>)&Sync : &Other; return [|sync(file)|] + Next.Sync(file); } static int Other(int file) => file;"),
        Sync("=> [|s_syncs[1](file)|]; static readonly delegate*<int, int>[] s_syncs = new delegate*<int, int>[2]; [HookInitializer] internal static void Start() => s_syncs[1] = &Sync;"),
        Sync("=> [|s_sync(file)|]; static delegate*<int, int> s_sync; [HookInitializer] internal static void Start() => s_sync = &Sync;"),
        Sync("=> [|((delegate*<int, int>)s_sync)(file)|]; static void* s_sync; [HookInitializer] internal static void Start() => s_sync = (delegate*<int, int>)&Sync;"),
        Sync("{ var all = stackalloc delegate*<int, int>[2]; all[0] = &Sync; return [|all[0](file)|]; }"),
        Sync("=> [|Apply(&Sync, file)|]; static int Apply(delegate*<int, int> f, int file) => f(file);"),
        Sync("{ delegate*<delegate*<int, int>, int, int> apply = &Apply; return [|apply(&Sync, file)|]; } static int Apply(delegate*<int, int> f, int file) => f(file);"),
        Sync("{ fixed (int* [|p = new Pin()|]) { return *p; } } static int s_a; struct Pin { public ref int GetPinnableReference() { Sync(3); return ref s_a; } }"),
        Sync("=> [|Run<Call>()|]; static int Run<T>() where T : struct, ICall => T.Add(3); interface ICall { static abstract int Add(int a); } struct Call : ICall { public static int Add(int a) => Sync(a); }"),
        Sync("=> [|Run<Call>()|]; static int Run<T>() where T : struct, ICall { delegate*<int, int> f = &T.Add; return f(3); } interface ICall { static abstract int Add(int a); } struct Call : ICall { public static int Add(int a) => Sync(a); }"),
        Sync("=> [|Found()(file)|]; static delegate*<int, int> Found() => &Sync;"),
        Sync("=> [|s_pair.F(file)|]; struct Pair { public delegate*<int, int> F; } static Pair s_pair; [HookInitializer] internal static void Start() => s_pair = new() { F = &Sync };"),
        Sync("{ s_file = file; return [|Synced|]; } static int s_file; static int Synced => Sync(s_file);"),
        Sync("{ [|Synced|] = file; return 0; } static int Synced { set => Sync(value); }"),
        Sync("=> [|new Call(file)|].Result; readonly struct Call { public readonly int Result; public Call(int file) => Result = Sync(file); }"),
        Sync("=> ([|(Call)file|]).Result; struct Call { public int Result; public static implicit operator Call(int file) => new() { Result = Sync(file) }; }"),
        Sync("{ using var [|end = new End()|]; return Next.Sync(file); } readonly ref struct End { public End() { } public void Dispose() => Sync(3); }"),
        Sync("{ foreach (var one in [|new List()|]) { file += one; } return Next.Sync(file); } struct List { int _i; public List GetEnumerator() => this; public bool MoveNext() => _i++ < Sync(3); public int Current => 1; }"),
        Sync("{ [|(var a, var b) = new Pair()|]; return Next.Sync(a + b); } struct Pair { public void Deconstruct(out int a, out int b) { a = Sync(3); b = 1; } }"),
        Sync("=> new Pair() is { [|A|]: 3 } ? 0 : Next.Sync(file); struct Pair { public int A => Sync(3); }"),
        Sync("=> [|Run(new Call())|]; static int Run<T>(T call) where T : struct, ICall => call.Go(); interface ICall { int Go(); } struct Call : ICall { public int Go() => Sync(3); }"),
        Sync("=> [|Run<Call>()|]; static int Run<T>() where T : struct, ICall => T.Go(); interface ICall { static abstract int Go(); } struct Call : ICall { public static int Go() => Sync(3); }"),
        Sync("=> [|Run<Call>(file)|]; static int Run<T>(int file) where T : struct, ICall => T.fsync(file); interface ICall { static abstract int fsync(int file); } struct Call : ICall { [DllImport(\"libc\")] public static extern int fsync(int file); }"),
        Sync("=> [|Write(file)|]; [Intercept(\"fdatasync\")] private static partial int Write(int file) => [|Sync(file)|];"),
        Sync("=> [|Write(file)|]; [Intercept(\"fdatasync\")] private static partial int Write(int file) => [|Go(file)|]; static int Go(int file) => Sync(file);"),
        Sync("=> Next.Sync(file); [Intercept(\"open\"), Intercept(\"open64\")] private static partial int Open(byte* p, int f, uint m) => [|Open(p, f, m)|];"),
        Sync("=> Next.Sync(file); [Intercept(\"ftruncate\")] private static partial int Cut(int f, long n) => [|Cut64(f, n)|]; [Intercept(\"ftruncate64\")] private static partial int Cut64(int f, long n) => [|Cut(f, n)|];"),
        Sync("=> Write(file) + Next.Sync(file); [Intercept(\"fdatasync\")] private static partial int Write(int file) => [|Write(file)|];"),
    ];

    public static TheoryData<string> Right =>
    [
        Sync("=> Write(file); [Intercept(\"fdatasync\")] private static partial int Write(int file) => Next.Write(file);"),
        Sync("=> Next.Sync(file) + Next.Write(file); [Intercept(\"fdatasync\")] private static partial int Write(int file) => Sync(file);"),
        Sync("=> Down(file) + Next.Sync(file); static int Down(int file) => file < 3 ? 0 : Down(file - 1);"),
        Sync("=> Even(file) + Next.Sync(file); static int Even(int n) => n == 0 ? 1 : Odd(n - 1); static int Odd(int n) => n == 0 ? 0 : Even(n - 1);"),
        Sync("{ s_sync = &Sync; return Next.Sync(file); } static delegate*<int, int> s_sync;"),
        Sync("=> s_other(file) + Next.Sync(file); static delegate*<int, int> s_other; static delegate*<int, int> s_sync; static int Other(int file) => file; [HookInitializer] internal static void Start() { s_other = &Other; s_sync = &Sync; }"),
        Sync("{ return Next.Sync(file); static int Unused(int file) => Sync(file); }"),
        Sync("=> nameof(Sync).Length + Next.Sync(file);"),
        Sync("=> Next.Sync(file); static int Elsewhere(int file) => Sync(file);"),
        Sync("=> Sync(file, 3); static int Sync(int file, int more) => Next.Sync(file + more);"),
        Sync("=> Run<Plain>() + Next.Sync(file); static int Run<T>() where T : struct, ICall => T.Go(); interface ICall { static abstract int Go(); } struct Plain : ICall { public static int Go() => 3; } struct Call : ICall { public static int Go() => Sync(3); }"),
        Sync("{ Synced = file; return Next.Sync(file); } static int Synced { get => Sync(3); set { } }"),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_call_that_comes_back_to_the_hook_is_reported(string members)
    {
        var source = MarkedSource.Parse(Hook(members));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(
            source.Spans.Select(static span => ("HOOK059", span)).OrderBy(static each => each.span.Start),
            diagnostics.Where(static d => d.Id != "HOOK049").Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_compiler_says_nothing_beside(string members) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(MarkedSource.Parse(Hook(members)).Text)),
        static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    [Theory]
    [MemberData(nameof(Right))]
    public async Task Calls_that_never_come_back_are_left_alone(string members) =>
        Assert.DoesNotContain(await BodyRun.Of(Hook(members)), static d => d.Id != "HOOK049");

    [Fact]
    public async Task The_message_names_the_way_and_the_way_out()
    {
        var diagnostics = await BodyRun.Of(Hook(Sync("=> Go(file); static int Go(int file) => Back(file); static int Back(int file) => Sync(file);")));

        Assert.StartsWith(
            "This call leads back to the hook 'Sync' through 'Go', 'Back'; call 'Next.Sync' ",
            Assert.Single(diagnostics).GetMessage(null),
            StringComparison.Ordinal);
    }

    /// <summary>Each method calls the next two twice: as many ways as 2 to the power of 200.</summary>
    [Fact]
    public async Task The_number_of_ways_does_not_matter()
    {
        var helpers = string.Concat(Enumerable.Range(0, 200).Select(static i => $"static int M{i}(int f) => M{i + 1}(f) + M{(i + 7) % 200}(f);\n"));

        var diagnostics = await BodyRun.Of(Hook(Sync($"=> M0(file) + Next.Sync(file); {helpers} static int M200(int f) => f;")));

        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task A_long_way_is_gone()
    {
        var helpers = string.Concat(Enumerable.Range(0, 3000).Select(static i => $"static int M{i}(int f) => M{i + 1}(f);\n"));

        var diagnostics = await BodyRun.Of(Hook(Sync($"=> M0(file); {helpers} static int M3000(int f) => Sync(f);")));

        Assert.Equal("HOOK059", Assert.Single(diagnostics).Id);
    }

    private static string Sync(string body) => $"[Intercept(\"fsync\")] private static partial int Sync(int file) {body}";

    private static string Hook(string members) => $$"""
        #pragma warning disable CS8321, CS0169, CS0414, CS0649
        using System.Runtime.InteropServices;

        internal static unsafe partial class H
        {
            {{members}}
        }
        """;
}
