namespace Hooks.Generator.Tests.Bodies;

/// <summary>What people write who know C# and .NET: it works in a hook library, or a diagnostic says what to write instead.</summary>
public static class FamiliarCode
{
    private const string Works = "";

    /// <summary>The diagnostics of Hooks that a build shows, and members of a hook's type.</summary>
    public static TheoryData<string, string> All => new()
    {
        // Types of .NET
        { "HOOK055", """static long Body(long x) { Console.WriteLine("a"); Console.Write(x); return x; }""" },
        { "HOOK055", """static long Body(long x) { System.Console.WriteLine("a"); return x; }""" },
        { "HOOK055", """static long Body(long x) => global::System.Environment.ProcessId;""" },
        { "HOOK055", """static long Body(long x) { System.IO.File.ReadAllText("a"); return x; }""" },
        { "HOOK055", """static System.Threading.Tasks.Task A() => default; static long Body(long x) => x;""" },
        { "HOOK055", """static async System.Threading.Tasks.Task A() { await System.Threading.Tasks.Task.Delay(1); } static long Body(long x) => x;""" },
        { "HOOK055", """static long Body(long x) { var d = new System.Collections.Generic.Dictionary<int, int>(); return d.Count; }""" },
        { "HOOK055", """static System.Collections.Generic.IReadOnlyList<int> A() => [1]; static long Body(long x) => A().Count;""" },
        { "HOOK055", """static readonly Lazy<int> s_lazy = new(() => 3); static long Body(long x) => s_lazy.Value;""" },
        { "HOOK055", """static readonly Lock s_lock = new(); static long Body(long x) { lock (s_lock) { return x; } }""" },
        { "HOOK055", """static T Add<T>(T a, T b) where T : INumber<T> => a + b; static long Body(long x) => Add(x, 2);""" },
        { "HOOK055", """static T Add<T>(T a, T b) where T : IAdditionOperators<T, T, T> => a + b; static long Body(long x) => Add(x, 2);""" },
        { "HOOK055", """static long Body(long x) { Half h = (Half)x; return (long)(float)h; }""" },
        { "HOOK055", """static long Body(long x) { Int128 h = x; return (long)(h * 3); }""" },
        { "HOOK055", """static long Body(long x) { var p = Marshal.AllocHGlobal(3); Marshal.FreeHGlobal(p); return Marshal.SizeOf<int>(); }""" },
        { "HOOK055", """static long Body(long x) { var p = NativeMemory.Alloc(3); NativeMemory.Free(p); return 1; }""" },
        { "HOOK055", """static long Body(long x) { Thread.Sleep(1); return x; }""" },
        { "HOOK055", """static long Body(long x) => DateTime.Now.Ticks + TimeSpan.FromSeconds(3).Ticks;""" },
        { "HOOK055", """static long Body(long x) { System.Diagnostics.Debug.Assert(x > 1); return x; }""" },
        { "HOOK055", """static long Body(long x) { var m = new Memory<int>(); return m.Length; }""" },
        { "HOOK055", """static long Body(long x) { var v = System.Runtime.Intrinsics.Vector128.Create(1); return v[0]; }""" },
        { "HOOK055", """static long Body(long x) => HashCode.Combine(x, 2) + Convert.ToInt32(x) + BitConverter.DoubleToInt64Bits(1.0);""" },
        { "HOOK055", """[LibraryImport("libc")] private static partial int abs(int x); static long Body(long x) => abs((int)x);""" },
        { "HOOK055", """[DllImport("libc")] static extern int open([MarshalAs(UnmanagedType.LPStr)] string x, int f); static long Body(long x) => x;""" },
        { "HOOK055", """[UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])] static int A(int x) => x; static long Body(long x) => x;""" },
        { "HOOK055", """[SerializableAttribute] struct S { } static long Body(long x) => x;""" },

        // Members of types that a hook library has
        { "HOOK055", """static long Body(long x) => nint.Parse("3");""" },
        { "HOOK055", """static long Body(long x) { int.TryParse("3"u8, out var y); return y; }""" },
        { "HOOK055", """static long Body(long x) => string.Join(",", "a", "b").Length;""" },
        { "HOOK055", """static long Body(long x) { string? s = "a"; return s?.ToUpper().Length ?? 2; }""" },
        { "HOOK055", """static long Body(long x) { ArgumentNullException.ThrowIfNull(null); return x; }""" },
        { "HOOK055", """static readonly int[] s_all = [1, 2]; static long Body(long x) => s_all.Sum() + s_all.Where(y => y > 1).Count();""" },
        { "HOOK055", """static long Body(long x) => (long)(Math.Sqrt(x) + Math.Pow(x, 2) + Math.Floor(2.5));""" },
        { "HOOK055", """enum E { A } static long Body(long x) => E.A.HasFlag(E.A) ? 1 : 2;""" },
        { "HOOK055", """static long Body(long x) { Span<int> s = [3, 1]; s.Sort(); return s[0]; }""" },
        { "HOOK055", """static long Body(long x) => char.IsDigit('a') ? 1 : 2;""" },

        // The author's own of these names
        { Works, """struct Task { public long Parse(long x) => x; public static Task Lazy; public long Sum; } static class Console { public static void WriteLine(string s) { } } static long Body(long x) { Console.WriteLine("a"); var Random = x; return new Task().Parse(x) + Random + Task.Lazy.Sum; }""" },
        { Works, """static long Sqrt(long x) => x; static long Thread => 3; static long Body(long x) => Sqrt(Thread) + H.Sqrt(H.Thread);""" },

        // 'dynamic' is one mistake, whatever is done with it
        { "HOOK028", """static long A(dynamic d) { string s = d; object o = d; s = d.Foo; var z = new[] { d }; return s.Length; } static dynamic s_d = 1; static long Body(long x) => x;""" },
        { "HOOK028", """static dynamic? s_d; static long Body(long x) { s_d = x; s_d.Foo(); foreach (var y in s_d) { } return s_d; }""" },
        { "HOOK028", """static long A(dynamic d) { using (d) { } lock (d) { } return d is int ? 1 : d as string == null ? 2 : 3; } static long Body(long x) => x;""" },
        { "HOOK028", """static long Body(long x) { dynamic d = x; int y = (int)d; switch (d) { case 1: return 2; case string s: return 3; } return d == null ? 1 : d ?? 3; }""" },
        { "HOOK028", """static long A(dynamic d) { using var e = d; foreach (int y in d) { } return d switch { 1 => 2, _ => 3 }; } static dynamic P { get; } = "a"; static dynamic[] s_a = [1]; static long Body(long x) => x;""" },

        // Static fields beyond what code reaches
        { "HOOK056", """struct Big { public fixed byte B[1000000000]; } static Big s_a, s_b, s_c; static long Body(long x) => s_a.B[x] + s_b.B[x] + s_c.B[x];""" },
        { "HOOK056", """struct Big { public fixed long B[100000000]; } struct Two { public Big A, B; } static Two s_a; static Big s_b; static class C { public static Big s_c; } static long Body(long x) => s_a.A.B[x] + s_b.B[x] + C.s_c.B[x];""" },

        // How functions of C are named
        { Works, """[DllImport("libc", CharSet = CharSet.Ansi, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true, BestFitMapping = false, ThrowOnUnmappableChar = false)] static extern int abs(int x); static long Body(long x) => abs((int)x);""" },
        { Works, """[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])] static int A(int x) => x; static long Body(long x) { delegate* unmanaged[Cdecl]<int, int> f = &A; return f((int)x); }""" },
        { Works, """[UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])] [DllImport("libc")] static extern int abs(int x); static long Body(long x) => abs((int)x);""" },
        { Works, """[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)] struct S { public int A; } static long Body(long x) => new S { A = (int)x }.A;""" },
        { "HOOK045", """[DllImport("libc", CallingConvention = CallingConvention.StdCall)] static extern int abs(int x); static long Body(long x) => abs((int)x);""" },

        // The language
        { Works, """static void T(scoped Span<int> s) { } static long Body(long x) { scoped Span<int> s = stackalloc int[3]; T(s); s[^1] = 3; return s[^1]; }""" },
        { Works, """interface I { long A(); } ref struct R : I { public long A() => 3; } static long G<T>(T t) where T : struct, I, allows ref struct => t.A(); static long Body(long x) => G(new R());""" },
        { Works, """static long Body(long x) => x.Twice() + long.Zero; } static class E { extension(long v) { public long Twice() => v * 2; public static long Zero => 0; }""" },
        { Works, """struct S { public int A { get; set => field = value < 0 ? 0 : value; } } static long Body(long x) { S s = default; s.A = (int)x; return s.A + checked((int)1 * 2); }""" },
        { Works, """"static long Body(long x) { ReadOnlySpan<byte> u = """a "b" c"""u8; const string C = """x"""; return u.Length + C.Length; }"""" },
        { Works, """static long M(Span<int> s) => s.Length; static long Body(long x) => M(stackalloc int[3]) + M(stackalloc[] { 1, 2 }) + (x > 1 ? stackalloc int[1] : default).Length;""" },
        { Works, """struct S { public int this[int i] { get => i; set { } } public int this[Index i] => 3; public int this[Range r] => 4; } static long Body(long x) { var s = new S(); s[1] = 2; return s[2] + s[^1] + s[1..2]; }""" },
        { Works, """static long P(params Span<int> s) => s.Length; static long Body(long x) { Span<string> s = ["a", "b"]; string t = "a" + "b"; return P(1, 2) + P() + s.Length + t.Length; }""" },
        { Works, """static T Add<T>(T a, T b) where T : struct, IAdd<T> => a + b; interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T a, T b); } struct N : IAdd<N> { public long V; public static N operator +(N a, N b) => new() { V = a.V + b.V }; } static long Body(long x) => Add(new N { V = x }, new N()).V;""" },
        { "HOOK031", """static long P(params int[] e) => e.Length; static long Body(long x) => P(1, 2) + P();""" },
        { "HOOK034", """static long Body(long x) => string.Format("{0}", "a").Length + string.Concat("a", "b").Length;""" },
        { "HOOK034", """static long Body(long x) { string s = "a"; s += "b"; return s.Length; }""" },
        { "HOOK044", """static long Body(long x) => x.ToString().Length + 3.GetHashCode() + true.ToString().Length;""" },
    };
}
