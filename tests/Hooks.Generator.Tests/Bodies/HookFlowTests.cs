using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>Calls of a hook before, after and instead of the function that it intercepts.</summary>
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
        // Paths: what one puts right, another doesn't.
        { "HOOK049", "{ var result = Next.Sync(file); if (file > 3) { [|close(file)|]; } else { Errno.Value = Errno.EACCES; } return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); var e = Errno.Value; [|close(file)|]; if (file > 3) { Errno.Value = e; } return result; }" },
        { "HOOK049", "{ var errno = Errno.Preserve(); var result = Next.Sync(file); errno = Errno.Preserve(); [|close(file)|]; if (file > 3) { return result; } errno.Restore(); return result; }" },
        { "HOOK049", "{ Errno.Value = 0; var result = Next.Sync(file); [|close(file)|]; return result; }" },
        { "HOOK049", "{ var result = 0; for (var i = 0; i < 2; i++) { result = Next.Sync(file); [|close(i)|]; } return result; }" },
        { "HOOK049", "{ var i = 0; again: var result = Next.Sync(file); if (i++ < 3) { [|close(i)|]; goto again; } return result; }" },
        { "HOOK049", "{ try { return Next.Sync(file); } finally { [|close(file)|]; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); return file > 3 && [|close(file)|] == 0 ? result : result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); s_closed = file switch { 3 => [|close(3)|], 4 => 4, _ => 0 }; return result; } static int s_closed;" },
        { "HOOK049", "{ var result = Next.Sync(file); switch (file) { case 3: [|close(3)|]; break; default: break; } return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); if ([|close(file)|] != 0) { s_failures++; return result; } return result; } static int s_failures;" },
        { "HOOK049", "{ if ([|access(null, 0)|] == 0) { return -1; } return Next.Sync(file); }" },
        { "HOOK049", "{ Next.Sync(file); if ([|close(file)|] != 0) { s_failures++; } return 0; } static int s_failures;" },
        { "HOOK049", "{ close(file); Errno.Value = 0; [|close(file)|]; return Next.Sync(file); }" },
        { "HOOK049", "{ if (file > 3) { [|close(file)|]; } return Next.Sync(file); }" },
        { "HOOK049", "=> [|close(file)|] + Next.Sync(file);" },
        { "HOOK049", "=> file > 3 ? [|close(file)|] + Next.Sync(file) : Next.Sync(file);" },
        { "HOOK049", "{ var e = Errno.Value; var result = Next.Sync(file); e = Errno.Value; [|close(file)|]; e = Errno.Value; Errno.Value = e; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); if ([|TryClose(file)|]) { s_closed++; } return result; } static int s_closed; static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;" },

        // Calls that don't look like one.
        { "HOOK049", "{ var result = Next.Sync(file); using var [|end = new End()|]; return result; } readonly ref struct End { public End() { } public void Dispose() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); using ([|new End()|]) { } return result; } readonly struct End : System.IDisposable { public End() { } public void Dispose() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); foreach (var one in [|new List()|]) { result += one; } return result; } struct List { public List GetEnumerator() => this; public bool MoveNext() => close(3) == 0; public int Current => 1; }" },
        { "HOOK049", "{ var result = Next.Sync(file); foreach ([|var|] one in new List()) { s_a += one; } return result; } static int s_a; struct List { public List GetEnumerator() => this; public bool MoveNext() => false; public int Current => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); foreach (var one in [|new List()|]) { result += one; } return result; } struct List { public Walk GetEnumerator() { close(3); return default; } } struct Walk { public bool MoveNext() => false; public int Current => 1; }" },
        { "HOOK049", "{ var result = Next.Sync(file); foreach (var one in [|new List()|]) { result += one; } return result; } struct List { public Walk GetEnumerator() => default; } ref struct Walk { public bool MoveNext() => false; public int Current => 1; public void Dispose() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|(var a, var b) = new Pair()|]; return result; } struct Pair { public void Deconstruct(out int a, out int b) { a = close(3); b = 1; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|(s_a, s_b) = new Pair()|]; return result; } static int s_a, s_b; struct Pair; static void Deconstruct(this Pair pair, out int a, out int b) { a = close(3); b = 1; }" },
        { "HOOK049", "{ var result = Next.Sync(file); return new Pair() is { [|A|]: 3 } ? result : result; } struct Pair { public int A => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); return new Pair() is [|(3, 1)|] ? result : result; } struct Pair { public void Deconstruct(out int a, out int b) { a = close(3); b = 1; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); s_a = [|new Pair()[^1]|]; return result; } static int s_a; struct Pair { public int Length => close(3); public int this[int i] => i; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Run(new Call())|]; return result; } static void Run<T>(T call) where T : struct, ICall => call.Go(); interface ICall { void Go(); } struct Call : ICall { public void Go() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Run<Call>()|]; return result; } static void Run<T>() where T : struct, ICall => T.Go(); interface ICall { static abstract void Go(); } struct Call : ICall { public static void Go() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Run<Call>()|]; return result; } static void Run<T>() where T : struct, ICall => Deep<T>(); static void Deep<T>() where T : struct, ICall => T.close(3); interface ICall { static abstract int close(int file); } struct Call : ICall { [DllImport(\"libc\")] public static extern int close(int file); }" },
        { "HOOK049", "{ var result = Next.Sync(file); s_a = [|Sum<Call>()|]; return result; } static int s_a; static int Sum<T>() where T : struct, ICall<T> => (default(T) + default(T)).A; interface ICall<T> where T : ICall<T> { static abstract T operator +(T a, T b); int A { get; } } struct Call : ICall<Call> { public static Call operator +(Call a, Call b) { close(3); return a; } public int A => 3; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|s_end(file)|]; return result; } static delegate*<int, int> s_end; [HookInitializer] internal static void Start() => s_end = &close;" },
        { "HOOK049", "{ var result = Next.Sync(file); var ends = stackalloc delegate*<int, int>[1]; ends[0] = &close; [|ends[0](file)|]; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Apply(&close, file)|]; return result; } static int Apply(delegate*<int, int> f, int file) => f(file);" },
        { "HOOK049", "{ var result = Next.Sync(file); [|qsort(null, 0, 0, &Compare)|]; return result; } [UnmanagedCallersOnly] static int Compare(void* a, void* b) => close(3);" },
        { "HOOK049", "{ var result = Next.Sync(file); s_a = [|Ref|]; return result; } static int s_a; static ref int Ref { get { close(3); return ref s_a; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Ref|] = 3; return result; } static int s_a; static ref int Ref { get { close(3); return ref s_a; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Line($\"x\")|]; return result; } static void Line(Handler handler) { } [System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct Handler { public Handler(int a, int b) { } public void AppendLiteral(string s) => close(3); }".Replace("[|Line($\"x\")|]", "Line($\"[|x|]\")", StringComparison.Ordinal) },
        { "HOOK049", "{ var result = Next.Sync(file); [|Go()|]; return result; static void Go() => close(3); }" },
        { "HOOK049", "{ var result = Next.Sync(file); s_a = [|new Call().A|].A; return result; } static Call s_a; struct Call { public Call() { } public int A = close(3); }".Replace("[|new Call().A|].A", "[|new Call()|]", StringComparison.Ordinal) },
        { "HOOK049", "{ var result = Next.Sync(file); [|Loop(file)|]; return result; } static int Loop(int n) => n == 0 ? close(3) : Loop(n - 1);" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Even(file)|]; return result; } static int Even(int n) => n == 0 ? 0 : Odd(n - 1); static int Odd(int n) => n == 0 ? close(3) : Even(n - 1);" },

        // errno that is worked out of what another call has left.
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; Errno.Value |= 1; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; Errno.Value += 3; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; Errno.Value++; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; --Errno.Value; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; Errno.Value = Errno.Value; return result; }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|close(file)|]; *__errno_location() ^= 3; return result; }" },
        { "HOOK051", "{ var e = *__errno_location(); var result = [|Next.Sync(file)|]; *__errno_location() = e; return result; }" },
        { "HOOK049", "{ var e = *__errno_location(); var result = Next.Sync(file); [|close(file)|]; if (file > 3) { *__errno_location() = e; } return result; }".Replace("*__errno_location() = e;", "*__errno_location() = 5;") },

        // Calls that a pin makes, and those by a pointer that is handed on by another.
        { "HOOK049", "{ var result = Next.Sync(file); fixed (int* [|p = new Pin()|]) { s_a = *p; } return result; } static int s_a; struct Pin { public ref int GetPinnableReference() { close(3); return ref s_a; } }" },
        { "HOOK049", "{ var result = Next.Sync(file); fixed (int* [|p = new Pin()|]) { s_a = *p; } return result; } static int s_a; struct Pin; static ref int GetPinnableReference(this Pin pin) { close(3); return ref s_a; }" },
        { "HOOK049", "{ var result = Next.Sync(file); delegate*<delegate*<int, int>, int, int> apply = &Apply; [|apply(&close, file)|]; return result; } static int Apply(delegate*<int, int> f, int file) => f(file);" },
        { "HOOK049", "{ var result = Next.Sync(file); delegate*<void*, nuint, nuint, delegate* unmanaged<void*, void*, int>, void> sort = &qsort; [|sort(null, 0, 0, &Compare)|]; return result; } [UnmanagedCallersOnly] static int Compare(void* a, void* b) => close(3);" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Run<Call>()|]; return result; } static int Run<T>() where T : struct, ICall => T.Add(3); interface ICall { static abstract int Add(int a); } struct Call : ICall { public static int Add(int a) => close(a); }" },
        { "HOOK049", "{ var result = Next.Sync(file); [|Run<Call>()|]; return result; } static int Run<T>() where T : struct, ICall { delegate*<int, int> f = &T.Add; return f(3); } interface ICall { static abstract int Add(int a); } struct Call : ICall { public static int Add(int a) => close(a); }" },

        // Next in a method of the project.
        { "HOOK049", "=> [|Go(file)|]; static int Go(int file) { var result = Next.Sync(file); close(3); return result; }" },
        { "HOOK049", "=> [|Go(file)|]; static int Go(int file) { close(3); return Next.Sync(file); }" },
        { "HOOK051", "=> [|Go(file)|]; static int Go(int file) { using var errno = Errno.Preserve(); return Next.Sync(file); }" },
        { "HOOK051", "{ var errno = Errno.Value; var result = [|Next.Sync(file)|]; Errno.Value = errno; return result; }" },
        { "HOOK051", "{ using (Errno.Preserve()) { var result = [|Next.Sync(file)|]; if (result != 0) { return result; } } return 0; }" },
    };

    /// <summary>Bodies that leave errno to the function, or set it on purpose.</summary>
    public static TheoryData<string> Right =>
    [
        "{ var result = Next.Sync(file); Errno.Value++; Errno.Value |= 1; return result; }",
        "{ var e = *__errno_location(); close(file); *__errno_location() = e; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); var e = *__errno_location(); close(file); *__errno_location() = e; return result; }",
        "{ var at = __errno_location(); var e = *at; close(file); *at = e; return Next.Sync(file); }",
        "{ var at = __errno_location(); var e = at[0]; close(file); at[0] = e; return Next.Sync(file); }",
        "{ var result = Next.Sync(file); close(file); *__errno_location() = 5; return -1; }",
        "{ var result = Next.Sync(file); fixed (int* p = new Pin()) { s_a = *p; } return result; } static int s_a; struct Pin { public ref int GetPinnableReference() => ref s_a; }",
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
        "{ if (!TryClose(file)) return -1; return Next.Sync(file); } static bool TryClose(int file) { for (var i = 0; i < 3; i++) { if (close(file) == 0) { return true; } } return false; }",
        "{ var p = malloc(3); if (p == null) { return -1; } return Next.Sync(file); }",
        "{ return close(3) < 0 || file > 3 ? -1 : Next.Sync(file); }",
        "{ if (file > 3 && close(3) != 0) return -1; return Next.Sync(file); }",
        "=> file > 3 && !TryClose(file) ? -1 : Next.Sync(file); static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;",
        "=> TryClose(file) ? Next.Sync(file) : -1; static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;",
        "{ var result = Next.Sync(file); return result == 0 && !TryClose(file) ? -1 : result; } static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;",
        "{ var result = Next.Sync(file); if (!TryClose(file)) { result = -1; } return result; } static bool TryClose(int file) => close(file) == 0 || access(null, 0) == 0;",

        // Put back, or set, on every path.
        "{ var result = Next.Sync(file); var e = Errno.Value; close(file); Errno.Value = e; return result; }",
        "{ var result = Next.Sync(file); close(file); Errno.Value = file > 3 ? Errno.EACCES : 0; return result; }",
        "{ var errno = Errno.Preserve(); try { close(file); } finally { errno.Restore(); } return Next.Sync(file); }",
        "{ var result = Next.Sync(file); var errno = Errno.Preserve(); if (file > 3) { close(file); errno.Restore(); } return result; }",
        "{ var result = Next.Sync(file); if (file > 3) { using (Errno.Preserve()) { close(file); } } return result; }",
        "{ var errno = Begin(); close(file); errno.Restore(); return Next.Sync(file); } static Errno.Scope Begin() => Errno.Preserve();",
        "{ var errno = Errno.Preserve(); close(file); End(errno); return Next.Sync(file); } static void End(Errno.Scope errno) => errno.Restore();",
        "{ for (var i = 0; i < 3; i++) { using var errno = Errno.Preserve(); close(i); } return Next.Sync(file); }",
        "{ using var keep = new Keep(); close(file); return 0; } ref struct Keep { readonly Errno.Scope _errno; public Keep() => _errno = Errno.Preserve(); public void Dispose() => _errno.Restore(); } static int Other(int file) => Next.Sync(file);".Replace("return 0;", "return file > 3 ? 0 : 1;", StringComparison.Ordinal).Replace("static int Other(int file) => Next.Sync(file);", "", StringComparison.Ordinal).Replace("{ using var", "{ if (file == 0) { return Next.Sync(file); } using var", StringComparison.Ordinal),
        "{ var errno = Errno.Preserve(); var result = Next.Sync(file); if (result == 0) { errno.Restore(); } return result; }",
        "{ using (Errno.Preserve()) { close(3); } int result; do { result = Next.Sync(file); } while (result < 0 && Errno.Value == Errno.EINTR); return result; }",

        // Code that doesn't run, or that does nothing to errno.
        "{ return Next.Sync(file); static int Unused() => close(3); }",
        "{ var result = Next.Sync(file); Run<Plain>(); return result; } static void Run<T>() where T : struct, ICall => T.Go(); interface ICall { static abstract void Go(); } struct Plain : ICall { public static void Go() { } } struct Call : ICall { public static void Go() => close(3); }",
        "{ var result = Next.Sync(file); s_plain(file); return result; } static delegate*<int, int> s_plain; static delegate*<int, int> s_end; static int Plain(int file) => file; [HookInitializer] internal static void Start() { s_plain = &Plain; s_end = &close; }",
        "{ var result = Next.Sync(file); qsort(null, 0, 0, &Compare); return result; } [UnmanagedCallersOnly] static int Compare(void* a, void* b) => 0;",
        "{ var result = Next.Sync(file); s_a = htons(3) + abs(file) + (getenv(null) == null ? 1 : 0); return result; } static int s_a;",
        "{ var result = Next.Sync(file); foreach (var one in new List()) { result += one; } return result; } struct List { int _i; public List GetEnumerator() => this; public bool MoveNext() => _i++ < 3; public int Current => 1; }",
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

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_compiler_accepts_what_is_reported(string id, string body)
    {
        Assert.NotEmpty(id);
        AssertCompiles(MarkedSource.Parse(Hook(body)).Text);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void The_compiler_accepts_what_is_left_alone(string body) => AssertCompiles(Hook(body));

    private static void AssertCompiles(string source) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(source)), static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    private static string Hook(string body) => $$"""
        #pragma warning disable CS0169, CS0219, CS0414, CS0649, CS8321
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
