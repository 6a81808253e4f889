namespace HookSources;

/// <summary>Accepted snippets of structs, spans, strings, references and memory.</summary>
public static class DataSnippets
{
    /// <summary>All of them.</summary>
    public static IEnumerable<string> Rows =>
    [
        // Structs by value, of all sizes.
        .. from size in new[] { 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 48, 64, 65, 100, 127, 128, 129, 200 }
           select $$"""[InlineArray({{size}})] struct B { byte f; } [MethodImpl(MethodImplOptions.NoInlining)] static B Make(long x) { B b = default; for (var i = 0; i < {{size}}; i++) { b[i] = (byte)(x * (i + 3)); } return b; } [MethodImpl(MethodImplOptions.NoInlining)] static long Sum(B b, B c) { long r = 0; for (var i = 0; i < {{size}}; i++) { r = r * 3 + b[i] - c[{{size}} - 1 - i]; } return r; } static long Body(long x) { var b = Make(x); var c = b; c[0]++; return Sum(b, c) + Sum(c, Make(x + 1)); }""",
        """struct P { public byte A; public short B; public int C; public long D; } [MethodImpl(MethodImplOptions.NoInlining)] static P Step(P p) { p.A++; p.B--; p.C *= 2; p.D ^= 5; return p; } static long Body(long x) { var p = Step(Step(new P { A = (byte)x, B = (short)x, C = (int)x, D = x })); return p.A + p.B + p.C + p.D; }""",
        """struct P { public double A; public float B; public int C; } [MethodImpl(MethodImplOptions.NoInlining)] static P Step(P p, double by) => new() { A = p.A * by, B = p.B + 1, C = p.C - 1 }; static long Body(long x) { var p = Step(new P { A = x, B = 3, C = (int)x }, 0.5); return (long)p.A + (long)p.B + p.C; }""",
        """[StructLayout(LayoutKind.Sequential, Pack = 1)] struct P { public byte A; public long B; public short C; } [MethodImpl(MethodImplOptions.NoInlining)] static P Step(P p) { p.B += p.A; p.C++; return p; } static long Body(long x) { var p = Step(new P { A = 3, B = x, C = (short)x }); return p.B * 10 + p.C + sizeof(P); }""",
        """struct A { public int X; public B Y; } struct B { public short X; public C Z; } struct C { public long V; } static A s; static long Body(long x) { s.Y.Z.V += x; s.Y.X++; ref var c = ref s.Y.Z; c.V *= 2; var copy = s; copy.X = 9; return s.Y.Z.V + s.Y.X + s.X + copy.X; }""",
        """readonly struct R(int a, long b) { public readonly int A = a; public long B { get; } = b; public R With(int a) => new(a, B); public long Sum() => A + B; } static long Body(long x) => new R((int)x, x).With(3).Sum();""",
        """struct M { int _n; public int Add(int v) => _n += v; public readonly int N => _n; } static M s; static long Body(long x) { s.Add((int)x); var copy = s; copy.Add(5); return s.N * 10 + copy.N; }""",
        """struct V { public int A; public int this[int i] { get => A * i; set => A = value + i; } public static V operator -(V v) => new() { A = -v.A }; public static bool operator ==(V a, V b) => a.A == b.A; public static bool operator !=(V a, V b) => a.A != b.A; public static bool operator true(V v) => v.A > 0; public static bool operator false(V v) => v.A <= 0; public static explicit operator long(V v) => v.A; public override bool Equals(object? o) => false; public override int GetHashCode() => 1; } static long Body(long x) { V v = default; v[2] = (int)x; var w = -v; return v[3] + (long)w + (v == w ? 1 : 2) + (v ? 10 : 20); }""",
        """struct D { public int A, B; public void Deconstruct(out int a, out int b) { a = A; b = B; } } static long Body(long x) { var (a, b) = new D { A = (int)x, B = 7 }; return a * 100 + b; }""",
        """static (int, long, byte) Make(long x) => ((int)x, x * 2, (byte)x); static long Body(long x) { var (a, b, c) = Make(x); (a, c) = (c, (byte)a); return a + b + c; }""",
        """static (int A, (long B, char C) D) s; static long Body(long x) { s.D.B += x; s.A++; var t = s; t.D.C = 'x'; return t.A + t.D.B + t.D.C + s.D.C; }""",
        """static long Body(long x) { var a = (x, 3L); var b = (x: x + 0, y: 3L); return (a == b ? 1 : 2) + (a != (3L, x) ? 10 : 20); }""",
        """static long Body(long x) { var t = (1, 2L, (byte)3, 4u, 5UL, (short)6, x); return t.Item1 + t.Item2 + t.Item3 + t.Item4 + (long)t.Item5 + t.Item6 + t.Item7; }""",
        """[StructLayout(LayoutKind.Explicit)] struct U { [FieldOffset(0)] public long L; [FieldOffset(0)] public int I; [FieldOffset(4)] public int J; [FieldOffset(1)] public byte B; [FieldOffset(0)] public double D; } static long Body(long x) { U u = default; u.L = x; u.B ^= 0x55; u.J += 3; return u.L ^ u.I; }""",
        """struct F { public fixed int A[5]; public fixed byte B[3]; } static F s; static long Body(long x) { for (var i = 0; i < 5; i++) { s.A[i] = (int)x * i; } fixed (byte* b = s.B) { b[1] = 7; } F copy = s; return s.A[4] + copy.A[2] + copy.B[1] + sizeof(F); }""",
        """[InlineArray(5)] struct B { long f; } static long Body(long x) { B b = default; Span<long> s = b; s[1] = x; b[^1] = 4; ReadOnlySpan<long> r = b[1..4]; long n = 0; foreach (var v in b) { n += v; } return n + r.Length + r[0]; }""",
        """[InlineArray(5)] struct B { long f; } static B s; static long Body(long x) { s[(int)x]++; return s[0] + s[(int)x]; }""",
        """[InlineArray(3)] struct B { (int, byte) f; } static long Body(long x) { B b = default; b[1] = ((int)x, 3); b[2].Item1 += 5; return b[1].Item1 + b[1].Item2 + b[2].Item1; }""",

        // Spans.
        """static long Body(long x) { Span<int> s = stackalloc int[8]; for (var i = 0; i < s.Length; i++) { s[i] = i * (int)x; } s[2..5].Fill(7); s.Slice(5).Clear(); long r = 0; foreach (ref var v in s) { v++; r = r * 2 + v; } return r; }""",
        """static long Body(long x) { ReadOnlySpan<byte> s = "hello world"u8; return s.IndexOf((byte)'o') * 100 + s.LastIndexOf((byte)'o') + (s.StartsWith("hell"u8) ? 1000 : 0) + (s[6..].SequenceEqual("world"u8) ? 5000 : 0) + s.IndexOf((byte)x); }""",
        """static long Body(long x) { ReadOnlySpan<byte> s = "hello"u8; return s.Slice((int)x).Length; }""",
        """static long Body(long x) { ReadOnlySpan<byte> s = "hello"u8; return s.Slice(1, (int)x)[0]; }""",
        """static long Body(long x) { ReadOnlySpan<byte> s = "hello"u8; return s[(int)x..][0] + s[..(int)x].Length + s[^((int)x & 3)..].Length; }""",
        """static long Body(long x) { ReadOnlySpan<byte> s = "hello"u8; var (a, b) = ((int)x & 3, ((int)x & 3) + 2); return s[a..b][1] + s[^1]; }""",
        """static long Body(long x) { Span<byte> d = stackalloc byte[4]; "abc"u8.CopyTo(d); "xyz12"u8[..((int)x & 7 % 6)].TryCopyTo(d); return d[0] * 1000 + d[2]; }""",
        """static long Body(long x) { Span<byte> d = stackalloc byte[4]; "abcdefgh"u8[..((int)x & 7)].CopyTo(d); return d[0]; }""",
        """static long Body(long x) { Span<int> s = [1, 2, 3, 4, 5, 6]; s[..4].CopyTo(s[1..]); var r = s[0] * 100000L + s[1] * 10000 + s[2] * 1000 + s[3] * 100 + s[4] * 10 + s[5]; s[2..].CopyTo(s); return r * 10 + s[0] + x; }""",
        """static long Body(long x) { Span<long> s = [3, x, 2, 9]; for (var i = 1; i < s.Length; i++) { for (var j = i; j > 0 && s[j - 1] > s[j]; j--) { (s[j - 1], s[j]) = (s[j], s[j - 1]); } } return s[0] * 3 + s[3]; }""",
        """static long Body(long x) { var b = MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in x)); long r = 0; foreach (var v in b) { r = r * 7 + v; } return r + b.Length; }""",
        """static long Body(long x) { Span<int> s = MemoryMarshal.CreateSpan(ref Unsafe.As<long, int>(ref x), 2); (s[0], s[1]) = (s[1], s[0]); return x; }""",
        """static long Body(long x) { fixed (byte* p = "abc\0def"u8) { return MemoryMarshal.CreateReadOnlySpanFromNullTerminated(p).Length + MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)null).Length + x; } }""",
        """static int Count(ReadOnlySpan<byte> s, byte b) => s switch { [] => 0, [var f, .. var rest] => (f == b ? 1 : 0) + Count(rest, b) }; static long Body(long x) => Count("banana"u8, (byte)'a') + x;""",
        """static int Kind(ReadOnlySpan<byte> s) => s switch { [(byte)'a'] => 1, [(byte)'a', _, (byte)'c'] => 2, [(byte)'x', .., (byte)'z'] => 3, { Length: > 4 } => 4, [_, _] => 5, _ => 6 }; static long Body(long x) => Kind("a"u8) + Kind("abc"u8) * 10 + Kind("xyz"u8) * 100 + Kind("hello"u8) * 1000 + Kind("ab"u8) * 10000 + Kind("q"u8) * 100000 + x;""",
        """static long Sum(params ReadOnlySpan<long> v) { long r = 0; foreach (var i in v) { r = r * 3 + i; } return r; } static long Body(long x) => Sum() + Sum(x) + Sum(x, 2, 3) + Sum([4, x]);""",
        """static ReadOnlySpan<ushort> Table => [1, 10, 100, 1000, 10000]; static long Body(long x) { long r = 0; foreach (var t in Table) { r += t * x; } return r + Table[^1]; }""",
        """static ReadOnlySpan<long> Table => [1, -10, long.MaxValue, 1000]; static ReadOnlySpan<double> D => [0.5, 2.5]; static ReadOnlySpan<bool> B => [true, false]; static ReadOnlySpan<char> C => ['a', 'z']; static long Body(long x) => Table[(int)x & 3] + (long)(D[1] * 10) + (B[0] ? 1 : 0) + C[1];""",
        """ref struct Reader(ReadOnlySpan<byte> s) { ReadOnlySpan<byte> _s = s; public bool TryRead(out byte b) { b = 0; if (_s.IsEmpty) { return false; } b = _s[0]; _s = _s[1..]; return true; } } static long Body(long x) { var r = new Reader("abcdef"u8[..((int)x & 3)]); long n = 0; while (r.TryRead(out var b)) { n = n * 31 + b; } return n; }""",
        """ref struct W { ref long _r; public W(ref long r) => _r = ref r; public void Add(long v) => _r += v; } static long Body(long x) { long n = 1; var w = new W(ref n); w.Add(x); w.Add(2); return n; }""",
        """static ref int Max(Span<int> s) { ref var m = ref s[0]; foreach (ref var v in s) { if (v > m) { m = ref v; } } return ref m; } static long Body(long x) { Span<int> s = [3, (int)x, 5, 1]; Max(s) = 0; return s[0] + s[1] * 10 + s[2] * 100 + s[3] * 1000; }""",
        """static long Body(long x) { Span<Index> s = [1, ^1, ^2]; ReadOnlySpan<byte> b = "abcd"u8; return b[s[(int)x & 1]] + s[1].GetOffset(9) + (s[2].IsFromEnd ? 1 : 0) + s[0].Value; }""",
        """static long Body(long x) { Index i = new((int)x, fromEnd: true); ReadOnlySpan<byte> b = "abcd"u8; return b[i]; }""",
        """static long Body(long x) { Range r = (int)x..^1; ReadOnlySpan<byte> b = "abcdef"u8; return b[r].Length; }""",
        """static long Body(long x) => new Span<byte>((void*)0, (int)(x & 1) - 1).Length;""",
        """static long Body(long x) { Span<byte> e = default; return e.Length + (e.IsEmpty ? 1 : 0) + e[..0].Length + ReadOnlySpan<int>.Empty.Length + x; }""",

        // Strings.
        """static readonly string s = "héllo"; static long Body(long x) => s[(int)x] + s.Length;""",
        """static string Name(long x) => x switch { 0 => "zero", 1 => "one", < 0 => "negative", _ => "many" }; static long Body(long x) { long r = 0; foreach (var c in Name(x)) { r = r * 31 + c; } return r; }""",
        """static long Body(long x) { var s = x > 1 ? "abc" : "abd"; return (s == "abc" ? 1 : 0) + (s != "abd" ? 2 : 0) + (s.Equals("abd") ? 4 : 0) + (string.Equals(s, null) ? 8 : 0) + ((object)s == null ? 16 : 0); }""",
        """static long Body(long x) { var s = x > 1 ? "x" : x < 0 ? "a much longer name" : null; return s switch { null => 1, "x" => 2, { Length: > 5 } => 3, _ => 4 }; }""",
        """static int Hash(string s) { var h = 5381; foreach (var c in s) { h = h * 33 ^ c; } return h; } static long Body(long x) => Hash(x > 1 ? "red" : "green") + Hash("") + Hash(nameof(Body));""",
        """static long Body(long x) { ReadOnlySpan<char> s = "hello"; return s[1..].IndexOf('l') + s.Length + ("hello".AsSpan().SequenceEqual(s) ? 10 : 0) + x; }""",
        """static int Color(string s) => s switch { "red" => 1, "green" => 2, "blue" => 3, "cyan" => 4, "magenta" => 5, "yellow" => 6, "black" => 7, "white" => 8, _ => 0 }; static long Body(long x) => Color(x switch { 0 => "red", 1 => "white", 2 => "magenta", 3 => "blac", _ => "yellow" });""",
        """static long Body(long x) => (char.IsAsciiDigit((char)x) ? 1 : 0) + (char.IsAsciiLetter((char)x) ? 2 : 0) + (char.IsAsciiHexDigit((char)x) ? 4 : 0) + (char.IsAsciiDigit('7') ? 8 : 0);""",
        "static long Body(long x) => \"\"\"raw \"text\" here\"\"\".Length + @\"a\\b\".Length + \"\\u00e9\\t\"u8.Length + x;",
        """static long Body(long x) { const string A = "ab"; const string B = $"{A}-{A}"; return B.Length + B[2] + x; }""",

        // Pointers.
        """static long Body(long x) { long* p = stackalloc long[4]; for (var i = 0; i < 4; i++) { *(p + i) = x + i; } var q = p + 3; return (q - p) * 100 + *q + p[1] + (p < q ? 1 : 0); }""",
        """struct N { public long V; public N* Next; } static long Body(long x) { N a = new() { V = x }, b = new() { V = 2, Next = &a }, c = new() { V = 3, Next = &b }; long r = 0; for (var n = &c; n != null; n = n->Next) { r = r * 10 + n->V; } return r; }""",
        """static long Body(long x) { int i = (int)x; byte* b = (byte*)&i; b[0] ^= 0xFF; short* s = (short*)b; s[1]++; return i; }""",
        """static void Set(long* p, void** q) { *p += 1; *q = p; } static long Body(long x) { void* q; Set(&x, &q); return *(long*)q; }""",
        """static long Body(long x) { Span<byte> s = stackalloc byte[9]; Unsafe.WriteUnaligned(ref s[1], x); return Unsafe.ReadUnaligned<int>(ref s[3]) + Unsafe.ReadUnaligned<long>(ref s[1]); }""",
        """static long Body(long x) { ref var r = ref Unsafe.Add(ref Unsafe.As<long, byte>(ref x), 2); r = 0x77; return x + (Unsafe.AreSame(ref x, ref x) ? 1 : 0) + (Unsafe.IsNullRef(ref x) ? 2 : 0); }""",
        """static long Body(long x) { Unsafe.SkipInit(out int i); i = (int)x; return i + Unsafe.BitCast<int, uint>(-1) + Unsafe.SizeOf<Guid>(); } struct Guid { long a, b; }""",
        """static long s; static long Body(long x) { fixed (long* p = &s) { *p += x; } return s; }""",
        """static readonly int[] s = [5, 6, 7]; static long Body(long x) { fixed (int* p = s) { p[1]++; return p[(x & 1) + 1]; } }""",
        """static readonly int[] s = [5, 6, 7]; static long Body(long x) { ref var r = ref s[(int)x]; r += 2; return s[(int)x] + s.Length + s[^1]; }""",
        """static readonly long[] s = new long[4]; static long Body(long x) { s[x]++; s[(uint)x & 3] += 2; s[(byte)x & 3] += 4; long r = 0; for (var i = 0; i < s.Length; i++) { r = r * 10 + s[i]; } return r; }""",
        """static readonly (byte, int)[] s = [(1, 10), (2, 20), (3, 30)]; static long Body(long x) { foreach (var (k, v) in s) { if (k == x) { return v; } } return -1; }""",
    ];
}
