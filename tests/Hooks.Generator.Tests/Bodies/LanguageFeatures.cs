namespace Hooks.Generator.Tests.Bodies;

/// <summary>The features of C#, by the version that brought them: each works in a hook library, or is the error of a rule.</summary>
public static class LanguageFeatures
{
    private const string Works = "";

    /// <summary>The errors that a build shows, and members of a hook's type.</summary>
    public static TheoryData<string, string> All => [.. s_rows.Select(static row => new TheoryDataRow<string, string>(row.Ids, row.Members)), .. SnippetFiles.WithIdsBelow("LanguageFeatures")];

    /// <summary>Those that are read on one line; the others are files.</summary>
    private static readonly (string Ids, string Members)[] s_rows =
    [
        // C# 1
        (Works, """static event Action E { add { } remove { } } static long Body(long x) => x;"""),
        ("HOOK028", """static event Action? E; static long Body(long x) { E?.Invoke(); return x; }"""),
        ("HOOK028", """struct S { public event Action? E; public void R() => E?.Invoke(); } static long Body(long x) => x;"""),
        ("HOOK028", """static event Action? E1, E2; static long Body(long x) { E1?.Invoke(); return E2 == null ? 1 : x; }"""),
        ("HOOK028", """static long Body(long x) { decimal d = x; return (long)(d * 2 / 3 % 5 - -d); }"""),
        ("HOOK028", """static long Body(long x) { const decimal d = 1.5m; return d > 1 ? (int)d : (byte)d; }"""),
        ("HOOK028", """static readonly decimal d = 3; static long Body(long x) => (long)d;"""),
        ("HOOK028", """static long Body(long x) => x > 1.5m ? 1 : 2;"""),
        ("HOOK028", """static long Body(long x) { var d = 1.5m; d++; d += 2; return (long)d; }"""),
        ("HOOK028", """static long A(decimal d = 1.5m) => 1; static long Body(long x) => A();"""),
        ("HOOK028", """enum E { A } static long Body(long x) { System.Decimal d = (decimal)(E)x; decimal? e = d + 1; return (long)(E)e.Value; }"""),
        ("HOOK028", """static long V(__arglist) => 1; static long Body(long x) => V(__arglist(x, 2));"""),
        ("HOOK028", """static long V(long a, __arglist) { var h = __arglist; return a; } static long Body(long x) => x;"""),
        ("HOOK028", """static long Body(long x) { var t = __makeref(x); return __reftype(t) == null ? 1 : __refvalue(t, long); }"""),
        ("HOOK028", """static long A(TypedReference t) => __refvalue(t, long); static long Body(long x) => x;"""),
        ("HOOK033", """delegate long D(long x); static long T(long x) => x; static long Body(long x) { D d = T; return d(x); }"""),
        ("HOOK034", """static long Body(long x) => ("a" + x).Length;"""),
        ("HOOK034", """static long Body(long x) => "abcd".Substring(1).Length + "abcd".Substring(1, 2).Length;"""),
        ("HOOK040", """static readonly object s_o = new(); static long Body(long x) { lock (s_o) { return x; } }"""),
        ("HOOK044", """static long Body(long x) => typeof(int) == null ? 1 : 2;"""),

        // C# 2 and 3
        (Works, """struct S { public int A { get; set; } } static long Body(long x) { var s = new S { A = 3 }; return s.A; }"""),
        ("HOOK033", """static long Body(long x) { Func<long, long> f = y => y + x; return f(1); }"""),
        ("HOOK033", """static long Body(long x) { Action a = delegate { }; a(); return x; }"""),
        ("HOOK039", """static System.Collections.Generic.IEnumerable<int> It() { yield return 1; } static long Body(long x) => x;"""),
        ("HOOK030", """static long Body(long x) { var a = new { X = x, Y = 2 }; return a.X; }"""),

        // C# 4 and 5
        (Works, """static long A(long a, long b = 2, long c = 3) => a + b * c; static long Body(long x) => A(x, c: 5);"""),
        (Works, """static long L([CallerLineNumber] int line = 0) => line; static long Body(long x) => L();"""),
        ("HOOK028", """static long Body(long x) { dynamic d = x; return d; }"""),
        ("HOOK028", """static long A(dynamic d) => d.Length + d[1]; static long Body(long x) => x;"""),
        ("HOOK028", """struct G<T> { } static G<dynamic> A(dynamic[] a, (dynamic A, int B) t) => default; static long Body(long x) => x;"""),
        ("HOOK039", """static async void A() { } static long Body(long x) => x;"""),

        // C# 6 and 7
        (Works, """static long A => 3; static string? s => null; static long Body(long x) => nameof(Body).Length + A + (s?.Length ?? 2);"""),
        ("HOOK034", """static long Body(long x) => $"a{x}".Length;"""),
        ("HOOK036", """static long Body(long x) { try { return x; } catch (Exception) when (x > 1) { return 2; } }"""),
        ("HOOK035", """static long Body(long x) => x > 1 ? x : throw new InvalidOperationException();"""),

        // C# 8 and 9
        (Works, """static long Body(long x) { Span<long> s = stackalloc long[4]; var i = ^1; s[i] = x; return s[1..][^1]; }"""),
        ("HOOK034", """static long Body(long x) => "abcd"[1..].Length;"""),
        ("HOOK034", """static long Body(long x) { var s = "abc"; var r = 1..2; return s[r].Length + s[..^1].Length; }"""),
        ("HOOK031", """static readonly int[] a = [1, 2]; static long Body(long x) => a[1..].Length;"""),
        ("HOOK028", """record R(long A); static long Body(long x) => x;"""),
        ("HOOK028", """abstract record R { public long A; } sealed record S(long B, string C) : R; record E; static long Body(long x) => x;"""),
        ("HOOK028", """[System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() { } static long Body(long x) => x;"""),

        // C# 10 and 11
        ("HOOK034", """static long Body(long x) => "abc" is [_, .. var r] ? r.Length : 2;"""),
        ("HOOK031", """static readonly int[] a = [1, 2, 3]; static long Body(long x) => a is [_, .. [2, ..]] ? 1 : 2;"""),
        ("HOOK031", """static readonly int[] a = [1, 2, 3]; static long Body(long x) => a is [_, .. var r] ? r.Length : 2;"""),

        // C# 12, 13 and 14
        ("HOOK031", """static readonly int[] a = [1, 2]; static long Body(long x) { int[] b = [.. a, 3]; return b.Length; }"""),
        ("HOOK037", """static readonly int[] a = [1, 2]; static readonly int[] b = [.. a, 3]; static long Body(long x) => b.Length;"""),
        ("HOOK030", """static long Body(long x) { System.Collections.Generic.List<int> l = [1, 2]; return 1; }"""),
        ("HOOK044", """static long Body(long x) => System.Collections.Generic.EqualityComparer<long>.Default == null ? 1 : 2;"""),
    ];
}
