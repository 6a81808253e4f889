namespace HookSources;

/// <summary>Accepted snippets of control flow, patterns, generics, methods, and what the library offers beside.</summary>
public static class LanguageSnippets
{
    /// <summary>All of them.</summary>
    public static IEnumerable<string> Rows =>
    [
        // Control flow.
        """static long Body(long x) { long r = 0; for (int i = 0, j = 10; i < j; i += 2, j--) { if (i == 4) { continue; } if (r > 90) { break; } r += i * j; } return r + x; }""",
        """static long Body(long x) { long r = 0; var n = x & 7; while (true) { if (n-- == 0) { break; } do { r += n; } while (r % 3 != 0 && r < 50); } return r; }""",
        """static long Body(long x) { for (var i = 0; i < 5; i++) { for (var j = 0; j < 5; j++) { if (i * j == (x & 15)) { goto found; } } } return -1; found: return x * 2; }""",
        """static long Body(long x) { var state = 0; long r = 0; again: switch (state) { case 0: r += x; state = 2; goto again; case 1: r *= 3; break; case 2: r++; state = 1; goto again; } return r; }""",
        """static long Body(long x) { switch (x) { case 0: case 1: return 1; case 2: { var y = x; x += y; goto case 3; } case 3: return x; case long.MinValue: return 7; case var y when y > 50 && y < 200: return y + 1; default: return -2; } }""",
        """static long Body(long x) => (int)x switch { 10 => 1, 11 => 2, 12 => 3, 13 => 4, 14 => 5, 15 => 6, 100 => 7, 0 => 8, 1 => 9, 2 => 10, 3 => 11, _ => 12 };""",
        """static long Body(long x) => x switch { < -100 => 1, < 0 => 2, 0 => 3, > 0 and <= 2 => 4, 3 or 5 or 7 => 5, > 99 and not 100 => 6, _ => 7 };""",
        """static long Body(long x) => (x & 3, x > 0) switch { (0, true) => 1, (0, false) => 2, (1, _) => 3, (> 1, true) => 4, _ => 5 };""",
        """struct P { public int X; public (int A, long B) Y; } static long Body(long x) { var p = new P { X = (int)x, Y = (1, x) }; return p switch { { X: 0 } => 1, { X: > 0, Y.B: < 3 } => 2, { Y: (1, var b) } when b > 50 => b, { X: var y } => y }; }""",
        """static long Body(long x) { if (x is 0 or 1) { return 5; } else if (x is > 1 and < 50 and var y) { return y * 2; } return x is < 0 ? -1 : 9; }""",
        """static long Body(long x) { var r = x > 1 ? x < 50 ? 1 : 2 : x == 0 ? 3 : 4; return r + (x > 0 ? 1L : 2); }""",
        """static long Body(long x) { long r = 1; try { if (x == 1) { return 10; } r += x; } finally { r *= 2; s += r; } return r + s; } static long s;""",
        """static long s; static long Body(long x) { try { for (var i = 0; ; i++) { try { if (i == (x & 3)) { break; } s += i; } finally { s++; } } } finally { s += 100; } return s; }""",
        """struct R(int n) : IDisposable { public void Dispose() => s = s * 10 + n; } static long s; static long Body(long x) { s = 0; using (new R(1)) { using var b = new R(2); if (x > 1) { return x; } s += 5; } return s; }""",
        """ref struct R { public long* P; public void Dispose() => *P += 7; } static long Body(long x) { { using var r = new R { P = &x }; x++; } return x; }""",
        """struct E(int n) { int _i; public int Current => _i * _i; public bool MoveNext() => _i++ < n; public E GetEnumerator() => this; } static long Body(long x) { long r = 0; foreach (var v in new E((int)x & 7)) { if (v == 9) { continue; } r = r * 10 + v; } return r; }""",
        """static long Body(long x) { long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); return Fib((int)x & 15); }""",
        """static bool Even(int n) => n == 0 || Odd(n - 1); static bool Odd(int n) => n != 0 && Even(n - 1); static long Body(long x) => Even((int)x & 31) ? 1 : 2;""",
        """static long Body(long x) { var n = 0; long Count(int d) { n++; return d == 0 ? 1 : Count(d - 1) + Count(d - 1); } return Count((int)x & 7) * 1000 + n; }""",

        // Parameters and results.
        """static void Split(long v, out int low, out int high) { low = (int)v; high = (int)(v >> 32); } static long Body(long x) { Split(x, out var a, out int b); Split(a, out a, out _); return a * 3L + b; }""",
        """static long Sum(in (long, long) t, ref long r) { r++; return t.Item1 + t.Item2; } static long Body(long x) => Sum((x, 3), ref x) + x;""",
        """static long Optional(long a, long b = 5, int c = -1, string s = "ab") => a * 100 + b * 10 + c + s.Length; static long Body(long x) => Optional(x) + Optional(x, c: 3) + Optional(b: 1, a: x, s: "");""",
        """static ref long Pick(ref long a, ref long b, bool first) => ref first ? ref a : ref b; static long Body(long x) { long y = 5; Pick(ref x, ref y, x > 1) += 10; return x * 100 + y; }""",
        """static long Many(long a, int b, short c, sbyte d, byte e, ushort f, uint g, ulong h, double i, float j, char k, bool l) => a + b * 2 + c * 3 + d * 5 + e * 7 + f * 11 + g * 13 + (long)h * 17 + (long)i * 19 + (long)j * 23 + k * 29 + (l ? 31 : 0); [MethodImpl(MethodImplOptions.NoInlining)] static long Call(long x) => Many(x, (int)x, (short)x, (sbyte)x, (byte)x, (ushort)x, (uint)x, (ulong)x, x & 0xFFFF, x & 0xFF, (char)x, x > 0); static long Body(long x) => Call(x);""",
        """[MethodImpl(MethodImplOptions.NoInlining)] static double Floats(double a, float b, double c, float d, double e, float f, double g, float h, double i, float j) => a - b + c - d + e - f + g - h + i * j; static long Body(long x) => (long)Floats(x & 0xFFFF, 2, 3, 4, 5, 6, 7, 8, 9, x & 0xFF);""",
        """static long Over(int v) => 1; static long Over(long v) => 2; static long Over(double v) => 3; static long Over(byte v) => 4; static long Over(uint v) => 5; static long Body(long x) => Over((byte)x) + Over((int)x) * 10 + Over(x) * 100 + Over(1.5f) * 1000 + Over((short)x) * 10000 + Over((ushort)x) * 100000 + Over((uint)x) * 1000000;""",

        // Generics.
        """interface IOp { static abstract long Of(long a, long b); } struct Add : IOp { public static long Of(long a, long b) => a + b; } struct Mul : IOp { public static long Of(long a, long b) => a * b; } static long Fold<T>(ReadOnlySpan<long> s) where T : struct, IOp { var r = s[0]; foreach (var v in s[1..]) { r = T.Of(r, v); } return r; } static long Body(long x) => Fold<Add>([x, 2, 3]) + Fold<Mul>([x, 4]);""",
        """interface IShape { long Area { get; } long Scale(int by); } struct Sq(long a) : IShape { public long Area => a * a; public long Scale(int by) => Area + by; } static long Of<T>(in T t) where T : struct, IShape => t.Area + t.Scale(2); static long Body(long x) => Of(new Sq(x));""",
        """interface IZero<T> where T : IZero<T> { static abstract T Zero { get; } static abstract T operator +(T a, T b); static abstract explicit operator long(T a); } struct N(long v) : IZero<N> { long V = v; public static N Zero => new(0); public static N operator +(N a, N b) => new(a.V + b.V); public static explicit operator long(N a) => a.V; } static T Twice<T>(T t) where T : struct, IZero<T> => t + t + T.Zero; static long Body(long x) => (long)Twice(new N(x));""",
        """struct Pair<A, B>(A a, B b) where A : unmanaged where B : unmanaged { public A First = a; public B Second = b; public readonly Pair<B, A> Swap() => new(Second, First); } static long Body(long x) { var p = new Pair<byte, long>((byte)x, x).Swap().Swap(); return p.First + p.Swap().First + sizeof(Pair<int, int>); }""",
        """struct Stack<T> where T : unmanaged { Buf _b; int _n; [InlineArray(8)] struct Buf { T f; } public void Push(T t) => _b[_n++] = t; public T Pop() => _b[--_n]; public readonly int Count => _n; } static long Body(long x) { Stack<long> s = default; for (var i = 0; i < (x & 15); i++) { s.Push(i * 3); } long r = 0; while (s.Count > 0) { r = r * 7 + s.Pop(); } return r; }""",
        """static T Max<T>(T a, T b, delegate*<T, T, bool> less) => less(a, b) ? b : a; static bool Less(long a, long b) => a < b; static bool LessD(double a, double b) => a < b; static long Body(long x) => Max(x, 5, &Less) + (long)Max(1.5, 2.5, &LessD);""",
        """static int IndexOf<T>(ReadOnlySpan<T> s, T v) where T : struct, IEquatable<T> { for (var i = 0; i < s.Length; i++) { if (s[i].Equals(v)) { return i; } } return -1; } static long Body(long x) => IndexOf([5L, x, 7], 7L) * 10 + IndexOf("abc"u8, (byte)'b') + IndexOf<char>("xyz", 'q');""",
        """static class Counter<T> where T : unmanaged { public static int N; public static int Step() => ++N * sizeof(T); } static long Body(long x) => Counter<int>.Step() + Counter<long>.Step() * 100 + Counter<int>.Step() * 10000 + x;""",
        """static long Size<T>() where T : unmanaged => sizeof(T); struct S { byte a; long b; short c; } static long Body(long x) => Size<S>() + Size<(byte, byte)>() * 100 + Size<char>() * 10000 + x;""",
        """static T? Or<T>(T? a, T b) where T : struct => a ?? b; static long Body(long x) => Or(x > 1 ? x : null, 7L)!.Value + Or<int>(null, 3)!.Value;""",

        // Nullable.
        """static long Body(long x) { long? a = x > 1 ? x : null, b = 3; var c = a + b; var d = a * null; return (c ?? -1) + (d.HasValue ? 1 : 2) + (a > b ? 10 : 20) + (a == null ? 100 : 200) + a.GetValueOrDefault() + b.GetValueOrDefault(9); }""",
        """static long Body(long x) { int? a = x > 1 ? (int)x : null; return a.Value; }""",
        """static long Body(long x) { int? a = x > 1 ? (int)x : null; return (int)a!; }""",
        """static bool? And(bool? a, bool? b) => a & b; static long Body(long x) { bool? n = x > 1 ? null : x > 0; return (And(n, true) == true ? 1 : 0) + (And(n, false) == false ? 2 : 0) + (n is null ? 4 : 8) + ((n | true) == true ? 16 : 0); }""",
        """static long? s; static long Body(long x) { s ??= x; s++; return s is { } v ? v : -5; }""",
        """struct P { public int A; } static long Body(long x) { P? p = x > 1 ? new P { A = (int)x } : null; return (p?.A ?? 5) + (p is { A: > 50 } ? 100 : 0); }""",

        // Enumerations.
        """[Flags] enum E : byte { None, A = 1, B = 2, C = 4, All = A | B | C } static long Body(long x) { var e = (E)(byte)x & E.All; e |= E.B; e ^= E.C; e &= ~E.A; return (long)e + ((e & E.C) != 0 ? 10 : 0) + (e == (E.B | E.C) ? 100 : 0); }""",
        """enum E : sbyte { A = -1, B, C } static long Body(long x) { var e = (E)x; e++; return (long)e + (e switch { E.A => 10, E.B => 20, E.C => 30, _ => 40 }) + (E.C - E.A) * 1000 + (e > E.B ? 5 : 0); }""",
        """enum E : ulong { Max = ulong.MaxValue, Zero = 0 } static long Body(long x) => (long)((E)(ulong)x | E.Max) + ((E)x == E.Zero ? 1 : 2);""",

        // Function pointers.
        """static long A(long v) => v + 1; static long B(long v) => v * 2; static long Body(long x) { var f = stackalloc delegate*<long, long>[] { &A, &B }; return f[0](x) + f[1](x) + f[x & 1](f[(x >> 1) & 1](x)); }""",
        """static void Each(ReadOnlySpan<int> s, delegate*<int, ref long, void> f, ref long r) { foreach (var v in s) { f(v, ref r); } } static void Add(int v, ref long r) => r = r * 3 + v; static long Body(long x) { Each([1, 2, (int)x], &Add, ref x); return x; }""",
        """[UnmanagedCallersOnly] static int Compare(long* a, long* b) => *a < *b ? -1 : *a > *b ? 1 : 0; [DllImport("libc")] static extern void qsort(long* s, nuint n, nuint size, delegate* unmanaged<long*, long*, int> f); static long Body(long x) { var s = stackalloc long[] { 5, x, -3, 9 }; qsort(s, 4, 8, &Compare); return s[0] * 3 + s[1] * 5 + s[3]; }""",
        """static long Body(long x) { static long F(long v) => v ^ 5; delegate*<long, long> f = x > 1 ? &F : null; return f == null ? -1 : f(x); }""",

        // C functions.
        """struct P { public int A, B; } [DllImport("libc")] static extern P test_swap(P p); static long Body(long x) { var p = test_swap(new P { A = (int)x, B = 7 }); return p.A * 1000L + p.B; }""",
        """struct T { public long A, B, C; } [DllImport("libc")] static extern T test_rotate(T t); static long Body(long x) { var t = test_rotate(new T { A = x, B = 2, C = 3 }); return t.A * 100 + t.B * 10 + t.C; }""",
        """struct M { public double A; public int B; } [DllImport("libc")] static extern M test_mixed(M m, int by); static long Body(long x) { var m = test_mixed(new M { A = 1.5, B = 4 }, (int)x & 0xFF); return (long)(m.A * 10) + m.B; }""",
        """struct F { public float A, B, C; } [DllImport("libc")] static extern F test_floats(F f); static long Body(long x) { var f = test_floats(new F { A = 1, B = 2, C = x & 0xFFF }); return (long)f.A * 100 + (long)f.B * 10 + (long)f.C; }""",
        """[DllImport("libc")] static extern long test_many(long a, int b, short c, sbyte d, byte e, ushort f, uint g, ulong h, double i, float j); static long Body(long x) => test_many(x, (int)x, (short)x, (sbyte)x, (byte)x, (ushort)x, (uint)x, (ulong)x, x & 0xFFFF, x & 0xFF);""",
        """[DllImport("libc")] static extern long test_call(delegate* unmanaged<long, long> f, long v); [UnmanagedCallersOnly] static long F(long v) => v * 3; static long Body(long x) => test_call(&F, x);""",
        """[DllImport("libc")] static extern nuint strlen(byte* s); static long Body(long x) { fixed (byte* p = "hello"u8) { return (long)strlen(p + (x & 3)); } }""",
        """[DllImport("libc")] static extern int memcmp(void* a, void* b, nuint n); static long Body(long x) { long y = 3; return memcmp(&x, &y, 8) == 0 ? 1 : 2; }""",

        // Threads.
        """static int i; static long l; static uint u; static nint n; static long Body(long x) => Interlocked.Add(ref i, (int)x) + Interlocked.Exchange(ref l, x) + Interlocked.Increment(ref u) + Interlocked.CompareExchange(ref n, (nint)x, 0) + Interlocked.Decrement(ref l) + n;""",
        """static ulong u; static long Body(long x) { Interlocked.MemoryBarrier(); var old = Interlocked.Add(ref u, (ulong)x); return (long)(old ^ Interlocked.CompareExchange(ref u, 5, old)) + (long)Volatile.Read(ref u); }""",
        """static bool b; static byte c; static short d; static nint n; static long Body(long x) { Volatile.Write(ref b, x > 1); Volatile.Write(ref c, (byte)x); Volatile.Write(ref d, (short)x); Volatile.Write(ref n, (nint)x); return (Volatile.Read(ref b) ? 1 : 0) + Volatile.Read(ref c) + Volatile.Read(ref d) + Volatile.Read(ref n); }""",
        """static volatile int a; static volatile byte b; static volatile bool c; static long Body(long x) { a += (int)x; b++; c = !c; return a + b + (c ? 1 : 0); }""",

        // What the library offers.
        """static long Hash(ref LogLine line) { long r = 7; foreach (var b in line.Text) { r = r * 31 + b; } return r; } static long Body(long x) => Hash($"a {x} b {(int)x} {(uint)x} {(ulong)x} {(byte)x} {"text"u8} {(void*)x} end");""",
        """static long Hash(ref LogLine line) { long r = 7; foreach (var b in line.Text) { r = r * 31 + b; } return r; } static long Body(long x) { var line = new LogLine(0, 0); line.AppendHexadecimal((ulong)x); line.AppendOctal((uint)x); line.AppendQuoted("a\n\0b"u8, 10); return Hash(ref line); }""",
        """static long Hash(ref LogLine line) { long r = 7; foreach (var b in line.Text) { r = r * 31 + b; } return r; } static long Body(long x) => Hash($"{x:x} {(int)x:x8} {(byte)x:X2} {(short)x,9} {x,-25}| {(sbyte)x:d5} {(ushort)x:b} {(nint)x:x} {(uint)x} {(ulong)x,22:d3} {(nuint)x}");""",
        """static long Hash(ref LogLine line) { long r = 7; foreach (var b in line.Text) { r = r * 31 + b; } return r; } static long Body(long x) => Hash($"{x > 1} {x > 1,6} {(char)(x & 0x7F)} {"text",8} {"é€\U0001F600"} {"text"u8,-6}| {(string?)null}");""",
        """static long Hash(ref LogLine line) { long r = 7; foreach (var b in line.Text) { r = r * 31 + b; } return r; } static long Body(long x) => Hash($"{x * 0.1} {x / 3.0,30} {(float)x / 7f} {1.0 / (x & 1)} {x * 1e-300} {(double)(x - x) / 0.0 * 0,5}");""",
        """static long Body(long x) { if (x == 12345) { Log.Line("text"); Log.Line("text"u8); Log.Line($"text"); Log.Line($"text {x:x}"); Log.Line(s); } return x; } static readonly string s = "abc";""",
        """static long Body(long x) { Errno.Value = (int)x & 63; using (Errno.Preserve()) { Errno.Value = 99; } return Errno.Value; }""",
        """static long Body(long x) { long r = 0; foreach (var b in Errno.Name((int)x & 63)) { r = r * 31 + b; } return r; }""",

        // Statics.
        """static int s_calls; static long Step() => ++s_calls; static long Body(long x) => Step() * 100 + Step() * 10 + Step() + x;""",
        """static class A { public static int X = 3; public static readonly long Y = 7; } static class B { public static double Z = 1.5; } static long Body(long x) { A.X += (int)x; B.Z *= 2; return A.X + A.Y + (long)(B.Z * 100); }""",
        """static int P { get; set; } = 5; static int Q => P * 2; static int R { get => P; set => P = value + 1; } static long Body(long x) { R = (int)x; P++; return P + Q + R; }""",
        """class C { public int N; public long Sum(long v) => N += (int)v; public int this[int i] => N * i; } static readonly C s = new(); static long Body(long x) { s.Sum(x); s.N++; return s[3]; }""",

        // How functions of C are named.
        """[DllImport("libc", CharSet = CharSet.Ansi, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true, BestFitMapping = false)] static extern long labs(long x); static long Body(long x) => labs(x >> 1);""",
        """[UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])] static long A(long x) => x ^ 5; static long Body(long x) { delegate* unmanaged[Cdecl]<long, long> f = &A; return f(x); }""",
        """[UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])] [DllImport("libc")] static extern long labs(long x); static long Body(long x) => labs(x >> 1);""",
        """[UnmanagedCallConv(CallConvs = [typeof(CallConvSuppressGCTransition)])] [DllImport("libc")] static extern long labs(long x); static long Body(long x) => labs(x >> 1);""",
        """[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)] struct S { public int A; public byte B; } static long Body(long x) => new S { A = (int)x }.A + sizeof(S);""",
    ];
}
