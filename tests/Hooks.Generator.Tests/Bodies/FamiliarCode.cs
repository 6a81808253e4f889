namespace Hooks.Generator.Tests.Bodies;

/// <summary>What people write who know C# and .NET: it works in a hook library, or a diagnostic says what to write instead.</summary>
public static class FamiliarCode
{
    private const string Works = "";

    /// <summary>The diagnostics of Hooks that a build shows, and members of a hook's type.</summary>
    public static TheoryData<string, string> All => [.. s_rows.Select(static row => new TheoryDataRow<string, string>(row.Ids, row.Members)), .. SnippetFiles.WithIdsBelow("FamiliarCode")];

    /// <summary>Those that are read on one line; the others are files.</summary>
    private static readonly (string Ids, string Members)[] s_rows =
    [
        // Types of .NET
        ("HOOK055", """static long Body(long x) { Console.WriteLine("a"); Console.Write(x); return x; }"""),
        ("HOOK055", """static long Body(long x) { System.Console.WriteLine("a"); return x; }"""),
        ("HOOK055", """static long Body(long x) => global::System.Environment.ProcessId;"""),
        ("HOOK055", """static long Body(long x) { System.IO.File.ReadAllText("a"); return x; }"""),
        ("HOOK055", """static System.Threading.Tasks.Task A() => default; static long Body(long x) => x;"""),
        ("HOOK055", """static long Body(long x) { var d = new System.Collections.Generic.Dictionary<int, int>(); return d.Count; }"""),
        ("HOOK055", """static System.Collections.Generic.IReadOnlyList<int> A() => [1]; static long Body(long x) => A().Count;"""),
        ("HOOK055", """static readonly Lazy<int> s_lazy = new(() => 3); static long Body(long x) => s_lazy.Value;"""),
        ("HOOK055", """static readonly Lock s_lock = new(); static long Body(long x) { lock (s_lock) { return x; } }"""),
        ("HOOK055", """static T Add<T>(T a, T b) where T : INumber<T> => a + b; static long Body(long x) => Add(x, 2);"""),
        ("HOOK055", """static T Add<T>(T a, T b) where T : IAdditionOperators<T, T, T> => a + b; static long Body(long x) => Add(x, 2);"""),
        ("HOOK055", """static long Body(long x) { Half h = (Half)x; return (long)(float)h; }"""),
        ("HOOK055", """static long Body(long x) { Int128 h = x; return (long)(h * 3); }"""),
        ("HOOK055", """static long Body(long x) { var p = Marshal.AllocHGlobal(3); Marshal.FreeHGlobal(p); return Marshal.SizeOf<int>(); }"""),
        ("HOOK055", """static long Body(long x) { var p = NativeMemory.Alloc(3); NativeMemory.Free(p); return 1; }"""),
        ("HOOK055", """static long Body(long x) { Thread.Sleep(1); return x; }"""),
        ("HOOK055", """static long Body(long x) => DateTime.Now.Ticks + TimeSpan.FromSeconds(3).Ticks;"""),
        ("HOOK055", """static long Body(long x) { System.Diagnostics.Debug.Assert(x > 1); return x; }"""),
        ("HOOK055", """static long Body(long x) { var m = new Memory<int>(); return m.Length; }"""),
        ("HOOK055", """static long Body(long x) { var v = System.Runtime.Intrinsics.Vector128.Create(1); return v[0]; }"""),
        ("HOOK055", """static long Body(long x) => HashCode.Combine(x, 2) + Convert.ToInt32(x) + BitConverter.DoubleToInt64Bits(1.0);"""),
        ("HOOK055", """[LibraryImport("libc")] private static partial int abs(int x); static long Body(long x) => abs((int)x);"""),
        ("HOOK055", """[UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])] static int A(int x) => x; static long Body(long x) => x;"""),
        ("HOOK055", """[SerializableAttribute] struct S { } static long Body(long x) => x;"""),

        // Members of types that a hook library has
        ("HOOK055", """static long Body(long x) => nint.Parse("3");"""),
        (Works, """static long Body(long x) { int.TryParse("3"u8, out var y); return y; }"""),
        ("HOOK055", """static long Body(long x) { double.TryParse("3"u8, out var y); return (long)y; }"""),
        ("HOOK055", """static long Body(long x) => string.Join(",", "a", "b").Length;"""),
        ("HOOK055", """static long Body(long x) { string? s = "a"; return s?.ToUpper().Length ?? 2; }"""),
        ("HOOK055", """static long Body(long x) { ArgumentNullException.ThrowIfNull(null); return x; }"""),
        ("HOOK055", """static readonly int[] s_all = [1, 2]; static long Body(long x) => s_all.Sum() + s_all.Where(y => y > 1).Count();"""),
        ("HOOK055", """static long Body(long x) => (long)(Math.Sqrt(x) + Math.Pow(x, 2) + Math.Floor(2.5));"""),
        ("HOOK055", """enum E { A } static long Body(long x) => E.A.HasFlag(E.A) ? 1 : 2;"""),
        ("HOOK055", """static long Body(long x) { Span<int> s = [3, 1]; s.Sort(); return s[0]; }"""),
        ("HOOK055", """static long Body(long x) => char.IsDigit('a') ? 1 : 2;"""),

        // The author's own of these names
        (Works, """static long Sqrt(long x) => x; static long Thread => 3; static long Body(long x) => Sqrt(Thread) + H.Sqrt(H.Thread);"""),

        // 'dynamic' is one mistake, whatever is done with it
        ("HOOK028", """static dynamic? s_d; static long Body(long x) { s_d = x; s_d.Foo(); foreach (var y in s_d) { } return s_d; }"""),

        // The language
        (Works, """static long Body(long x) => x.Twice() + long.Zero; } static class E { extension(long v) { public long Twice() => v * 2; public static long Zero => 0; }"""),
        ("HOOK031", """static long P(params int[] e) => e.Length; static long Body(long x) => P(1, 2) + P();"""),
        ("HOOK034", """static long Body(long x) => string.Format("{0}", "a").Length + string.Concat("a", "b").Length;"""),
        ("HOOK034", """static long Body(long x) { string s = "a"; s += "b"; return s.Length; }"""),
        ("HOOK044", """static long Body(long x) => x.ToString().Length + 3.GetHashCode() + true.ToString().Length;"""),
    ];
}
