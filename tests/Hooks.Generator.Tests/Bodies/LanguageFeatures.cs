namespace Hooks.Generator.Tests.Bodies;

/// <summary>The features of C#, by the version that brought them: each works in a hook library, or is the error of a rule.</summary>
public static class LanguageFeatures
{
    private const string Works = "";

    /// <summary>The errors that a build shows, and members of a hook's type.</summary>
    public static TheoryData<string, string> All => new()
    {
        // C# 1
        { Works, """class C { } interface I { int M(); } struct S : I { public int M() => 1; } enum E : byte { A, B } static long Body(long x) => new S().M() + (long)E.B + x;""" },
        { Works, """static long Body(long x) { checked { x += 1; } unchecked { x *= 3; } again: if (x < 5) { x++; goto again; } switch (x) { case 5: goto case 6; case 6: return 1; default: return 2; } }""" },
        { Works, """struct S { public int A; public static S operator +(S a, S b) => new() { A = a.A + b.A }; public static implicit operator S(int a) => new() { A = a }; public static explicit operator int(S a) => a.A; public int this[int i] => A + i; } static long Body(long x) => (int)((S)1 + 2) + new S()[3];""" },
        { Works, """static event Action E { add { } remove { } } static long Body(long x) => x;""" },
        { "HOOK028", """static event Action? E; static long Body(long x) { E?.Invoke(); return x; }""" },
        { "HOOK028", """struct S { public event Action? E; public void R() => E?.Invoke(); } static long Body(long x) => x;""" },
        { "HOOK028", """class C { public virtual event Action? E; } interface I { static event Action? F; event Action? G; static abstract event Action? J; } static long Body(long x) => x;""" },
        { "HOOK028", """static event Action? E1, E2; static long Body(long x) { E1?.Invoke(); return E2 == null ? 1 : x; }""" },
        { "HOOK028", """static long Body(long x) { decimal d = x; return (long)(d * 2 / 3 % 5 - -d); }""" },
        { "HOOK028", """static long Body(long x) { const decimal d = 1.5m; return d > 1 ? (int)d : (byte)d; }""" },
        { "HOOK028", """static readonly decimal d = 3; static long Body(long x) => (long)d;""" },
        { "HOOK028", """static long Body(long x) => x > 1.5m ? 1 : 2;""" },
        { "HOOK028", """static long Body(long x) { var d = 1.5m; d++; d += 2; return (long)d; }""" },
        { "HOOK028", """static long A(decimal d = 1.5m) => 1; static long Body(long x) => A();""" },
        { "HOOK028", """enum E { A } static long Body(long x) { System.Decimal d = (decimal)(E)x; decimal? e = d + 1; return (long)(E)e.Value; }""" },
        { "HOOK028", """static long Body(long x) { switch ((decimal)x) { case 1: return 1; case 2.5m: return 2; } return (decimal)x is > 3 and < 4.5m ? 1 : sizeof(decimal); }""" },
        { "HOOK028", """static long V(__arglist) => 1; static long Body(long x) => V(__arglist(x, 2));""" },
        { "HOOK028", """static long V(long a, __arglist) { var h = __arglist; return a; } static long Body(long x) => x;""" },
        { "HOOK028", """static long Body(long x) { var t = __makeref(x); return __reftype(t) == null ? 1 : __refvalue(t, long); }""" },
        { "HOOK028", """static long A(TypedReference t) => __refvalue(t, long); static long Body(long x) => x;""" },
        { "HOOK033", """delegate long D(long x); static long T(long x) => x; static long Body(long x) { D d = T; return d(x); }""" },
        { "HOOK034", """static long Body(long x) => ("a" + x).Length;""" },
        { "HOOK034", """static long Body(long x) => "abcd".Substring(1).Length + "abcd".Substring(1, 2).Length;""" },
        { "HOOK040", """static readonly object s_o = new(); static long Body(long x) { lock (s_o) { return x; } }""" },
        { "HOOK044", """static long Body(long x) => typeof(int) == null ? 1 : 2;""" },

        // C# 2 and 3
        { Works, """struct G<T> where T : struct { public T V; } partial struct P { } partial struct P { public int A; } static class C { public static int M<T>() where T : unmanaged => sizeof(T); } static long Body(long x) { int? n = null; return new G<long> { V = x }.V + new P { A = 1 }.A + C.M<int>() + (n ?? 3); }""" },
        { Works, """struct S { public int A { get; set; } } static long Body(long x) { var s = new S { A = 3 }; return s.A; }""" },
        { "HOOK033", """static long Body(long x) { Func<long, long> f = y => y + x; return f(1); }""" },
        { "HOOK033", """static long Body(long x) { Action a = delegate { }; a(); return x; }""" },
        { "HOOK039", """static System.Collections.Generic.IEnumerable<int> It() { yield return 1; } static long Body(long x) => x;""" },
        { "HOOK030", """static long Body(long x) { var a = new { X = x, Y = 2 }; return a.X; }""" },

        // C# 4 and 5
        { Works, """static long A(long a, long b = 2, long c = 3) => a + b * c; static long Body(long x) => A(x, c: 5);""" },
        { Works, """static long L([CallerLineNumber] int line = 0) => line; static long Body(long x) => L();""" },
        { "HOOK028", """static long Body(long x) { dynamic d = x; return d; }""" },
        { "HOOK028", """static long A(dynamic d) => d.Length + d[1]; static long Body(long x) => x;""" },
        { "HOOK028", """struct G<T> { } static G<dynamic> A(dynamic[] a, (dynamic A, int B) t) => default; static long Body(long x) => x;""" },
        { "HOOK028", """static long A(dynamic d) { d.Foo(1, a: 3); d++; var e = d + 1; if (e) { return -e; } return d(2); } static long Body(long x) => x;""" },
        { "HOOK039", """static async void A() { } static long Body(long x) => x;""" },

        // C# 6 and 7
        { Works, """static long A => 3; static string? s => null; static long Body(long x) => nameof(Body).Length + A + (s?.Length ?? 2);""" },
        { Works, """static void O(out long a) => a = 1; static ref long R(ref long a) => ref a; static long Body(long x) { O(out var a); (a, x) = (x, a); ref var r = ref R(ref x); r++; long L(long y) => y + 0b1_0; return x is 5 ? 1 : L(a); }""" },
        { Works, """static (long, int, byte, short, long, int, byte, short, long, int) T(long x) => (x, 1, 2, 3, 4, 5, 6, 7, 8, 9); static long Body(long x) { var t = T(x); var (a, _, _, _, _, _, _, b, _, c) = t; return a + b + c + t.Item10; }""" },
        { Works, """readonly struct S { public readonly long A; } static long L(in S s) => s.A; static long Body(long x) { Span<long> s = stackalloc long[] { x, 2 }; return L(default) + s[0] + default(long); }""" },
        { "HOOK034", """static long Body(long x) => $"a{x}".Length;""" },
        { "HOOK036", """static long Body(long x) { try { return x; } catch (Exception) when (x > 1) { return 2; } }""" },
        { "HOOK035", """static long Body(long x) => x > 1 ? x : throw new InvalidOperationException();""" },

        // C# 8 and 9
        { Works, """interface I { static long M() => 3; } ref struct R { public void Dispose() { } } static long Body(long x) { using var r = new R(); static long L(long y) => y; return x switch { 1 => L(x), _ => I.M() }; }""" },
        { Works, """static long Body(long x) { Span<long> s = stackalloc long[4]; var i = ^1; s[i] = x; return s[1..][^1]; }""" },
        { "HOOK034", """static long Body(long x) => "abcd"[1..].Length;""" },
        { "HOOK034", """static long Body(long x) { var s = "abc"; var r = 1..2; return s[r].Length + s[..^1].Length; }""" },
        { "HOOK031", """static readonly int[] a = [1, 2]; static long Body(long x) => a[1..].Length;""" },
        { Works, """static long T(long y) => y; static long Body(long x) { delegate*<long, long> f = &T; nint n = 3; return f(x) + n + (x is > 1 and not 5 ? 1 : 2); }""" },
        { Works, """struct S { public long A { get; init; } } class A { public virtual object M() => this; } class B : A { public override B M() => this; } static long Body(long x) => new S { A = x }.A;""" },
        { "HOOK028", """record R(long A); static long Body(long x) => x;""" },
        { "HOOK028", """abstract record R { public long A; } sealed record S(long B, string C) : R; record E; static long Body(long x) => x;""" },
        { "HOOK028", """[System.Runtime.CompilerServices.ModuleInitializer] internal static void Init() { } static long Body(long x) => x;""" },

        // C# 10 and 11
        { Works, """struct S { public long A = 3; public S() { } } static long Body(long x) { var s = new S() with { A = x }; const string C = $"{nameof(S)}!"; return s.A + C.Length; }""" },
        { "HOOK028", """record struct R(long A, int B); static long Body(long x) { var r = new R(x, 2); var (a, b) = r with { B = 3 }; return r == new R(1, 2) ? a : b; }""" },
        { "HOOK028", """readonly record struct R<T>(T A, string B, nint C) where T : struct; static long Body(long x) => new R<long>(x, "a", 2).GetHashCode();""" },
        { "HOOK028", """record struct R { public long A; public override readonly string ToString() => "r"; } static long Body(long x) => new R().ToString().Length;""" },
        { Works, """struct S { public required long A; } static long Body(long x) { ReadOnlySpan<byte> u = "abc"u8; return new S { A = x }.A + u.Length + (x >>> 1) + "\u0061".Length; }""" },
        { Works, """static readonly int[] a = [1, 2, 3]; static long Body(long x) { ReadOnlySpan<int> s = [1, 2]; return (a is [1, .., 3] ? 1 : 2) + (s is [_, .. var r] ? r.Length : 3) + ("abc" is ['a', .., 'c'] ? 1 : 2); }""" },
        { "HOOK034", """static long Body(long x) => "abc" is [_, .. var r] ? r.Length : 2;""" },
        { "HOOK031", """static readonly int[] a = [1, 2, 3]; static long Body(long x) => a is [_, .. [2, ..]] ? 1 : 2;""" },
        { "HOOK031", """static readonly int[] a = [1, 2, 3]; static long Body(long x) => a is [_, .. var r] ? r.Length : 2;""" },

        // C# 12, 13 and 14
        { Works, """struct S(long a) { public long A => a; } [InlineArray(4)] struct B { long f; } static long P(params ReadOnlySpan<long> s) => s.Length; static long Body(long x) { B b = default; b[2] = x; Span<long> s = [x, 2]; return new S(x).A + b[2] + s[1] + P(1, x); }""" },
        { "HOOK031", """static readonly int[] a = [1, 2]; static long Body(long x) { int[] b = [.. a, 3]; return b.Length; }""" },
        { "HOOK031", """static readonly int[] a = [1, 2]; static long Body(long x) { Span<int> b = [.. a, 3]; ReadOnlySpan<byte> c = [.. "abc"u8, (byte)x]; ReadOnlySpan<char> d = [.. "abc", (char)x]; return b.Length + c.Length + d.Length; }""" },
        { "HOOK031", """struct E(int n) { int _i; public int Current => _i; public bool MoveNext() => _i++ < n; public E GetEnumerator() => this; } static long Body(long x) { int[] s = [.. new E(3)]; return s.Length; }""" },
        { "HOOK031", """static long P(params ReadOnlySpan<long> s) => s.Length; static long Body(long x) { Span<long> s = [1, x]; return P([.. s, x]); }""" },
        { "HOOK037", """static readonly int[] a = [1, 2]; static readonly int[] b = [.. a, 3]; static long Body(long x) => b.Length;""" },
        { "HOOK030", """static long Body(long x) { System.Collections.Generic.List<int> l = [1, 2]; return 1; }""" },
        { "HOOK044", """static long Body(long x) => System.Collections.Generic.EqualityComparer<long>.Default == null ? 1 : 2;""" },
        { Works, """partial struct S { public partial long A { get; } public partial S(long a); } partial struct S { long _a; public partial long A => _a; public partial S(long a) => _a = a; } static long Body(long x) => new S(x).A;""" },
        { Works, """struct S { public long A { get => field; set => field = value; } public void operator +=(long b) { A += b; } } static long Body(long x) { S s = new(); s += x; return s.A + nameof(Nullable<>).Length; }""" },
    };
}
