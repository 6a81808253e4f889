namespace Hooks.Generator.Tests.Limits;

/// <summary>Members of a hook's type that lead back to themselves, or very far: types, calls, values, expressions.</summary>
internal static class EndlessSources
{
    /// <summary>Each recursion over so many operators ends the process.</summary>
    private const int LeftDeep = 6000;

    /// <summary>As many members, calls and indexes as the compiler itself takes.</summary>
    private const int MemberDeep = 1500;

    private const string ReturnsX = "static long Body(long x) => x;";

    /// <summary>Structures that have no size. The compiler reports them (CS0523).</summary>
    public static TheoryData<string> Types =>
    [
        "public struct Node { public Node Next; }",
        "public struct Node { public long Value; public Node Next; public Node Last; }",
        "public struct Node { public Other Other; } public struct Other { public Node Node; }",
        "public struct Node { public Other A; public Third B; } public struct Other { public Third C; } public struct Third { public Node Node; public Other Other; }",
        "public struct Node { public Node? Next; }",
        "public struct Node { public (int, Node) Next; }",
        "public struct Node { public (Node, Node, Node) Next; public Node Again; }",
        "[InlineArray(8)] public struct Node { public Node Next; }",
        "[InlineArray(8)] public struct Four { public Node Next; } public struct Node { public Four Next; }",
        "public struct Node { public G<Node> Next; } public struct G<T> { public T Value; }",
        "public struct G<T> { public G<G<T>> Next; } public struct Node { public G<int> Next; }",
        "public struct G<T> { public G<(T, T)> Next; } public struct Node { public G<int> Next; }",
        "public struct G<T> { public G<(T, int)> A; public G<(int, T)> B; public H<T[]> C; } public struct H<T> { public G<T> A; public G<H<T>> B; } public struct Node { public G<int> Next; }",
        "public struct G<T> { public struct Inner { public G<Inner>.Inner Next; } public Inner Value; } public struct Node { public G<int> Next; }",
        "public struct Node { public Node[] Many; public Node Next; }",
        "public struct Node { public unsafe fixed byte Bytes[4]; public Node Next; public unsafe Node* Pointer; public unsafe delegate*<Node, Node> Function; }",
        "public struct Node { public Node Next { get; set; } }",
        "public readonly record struct Node(Node Next, int Value);",
        "public ref struct Node { public Node Next; }",
        "[StructLayout(LayoutKind.Explicit)] public struct Node { [FieldOffset(0)] public Node Next; [FieldOffset(8)] public Node Last; }",
    ];

    /// <summary>Right code that is very deep, or very large.</summary>
    public static TheoryData<string> Deep => new(DeepSources.Select(static source => source + ReturnsXIfNoBody(source)));

    /// <summary>Generic code that calls itself with ever larger types, which HOOK043 reports.</summary>
    public static TheoryData<string> Growing =>
    [
        "struct W<T>; static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<W<T>>(n - 1);",
        "struct W<T>; struct V<T>; static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<W<T>>(n - 1) + R<V<T>>(n - 1);",
        "struct P<T, U>; static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<P<T, T>>(n - 1);",
        "static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<(T, T)>(n - 1);",
        "static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<T[]>(n - 1);",
        "struct W<T>; static long Body(long x) => R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<W<T>[]>(n - 1) + R<W<T[]>>(n - 1);",
        "struct P<T, U>; static long Body(long x) => R<int, long>(x); static long R<T, U>(long n) => n == 0 ? 1 : R<P<T[], U>, T>(n - 1) + R<U[,], P<U, T>[]>(n - 1);",
        "static long Body(long x) => G<int>.R(x); struct G<T> { public static long R(long n) => n == 0 ? 1 : G<G<T>>.R(n - 1); }",
        "static long Body(long x) => G<int>.R(x); struct G<T> { struct Inner; public static long R(long n) => n == 0 ? 1 : G<Inner>.R(n - 1); }",
        "static long Body(long x) => G<int>.R(x); struct G<T> { struct A; struct B; struct C<U>; public static long R(long n) => n == 0 ? 1 : G<A>.R(n - 1) + G<B[]>.R(n - 1) + G<C<T>>.R(n - 1); }",
        "struct W<T>; static long Body(long x) { return R<int>(x); static long R<T>(long n) => n == 0 ? 1 : R<W<T>>(n - 1); }",
        "struct W<T> : ICall where T : struct, ICall { public static long Go(long n) => n == 0 ? T.Go(n) : W<W<T>>.Go(n - 1); } interface ICall { static abstract long Go(long n); } struct Call : ICall { public static long Go(long n) => n; } static long Body(long x) => W<Call>.Go(x);",
        "struct W<T>; static long Body(long x) => A<int>(x); static long A<T>(long n) => n == 0 ? 1 : B<W<T>>(n - 1); static long B<T>(long n) => n == 0 ? 2 : A<T[]>(n - 1);",
    ];

    private static IEnumerable<string> DeepSources =>
    [
        // Structures
        Chain(400, static i => $"public struct S{i} {{ public S{i + 1} V; }}") + "public struct S400 { public long V; }" + Use("S0"),
        Chain(60, static i => $"public struct S{i} {{ public S{i + 1} A; public S{i + 1} B; }}") + "public struct S60 { public long V; }" + Use("S0"),
        Chain(30, static i => $"public struct S{i}<T> {{ public S{i + 1}<T> V; }}") + "public struct S30<T> { public T V; }" + Use("S0<long>"),

        // What static fields begin with
        "static long s = M0(); " + Chain(40, static i => $"static long M{i}() => M{i + 1}() + M{i + 1}();") + "static long M40() => 1;",
        "static long s = M0(); " + Chain(1500, static i => $"static long M{i}() => M{i + 1}();") + "static long M1500() => 1;",
        "static long s = M0(); " + Chain(40, static i => $"static long M{i}() => M{(i + 1) % 40}() + M{(i + 7) % 40}();"),
        "static S0 s = new(); " + Chain(40, static i => $"struct S{i} {{ long V = new S{i + 1}().V + new S{i + 1}().V; public S{i}() {{ }} }}") + "struct S40 { public long V; }",
        "static C0 s = new(); " + Chain(40, static i => $"class C{i} {{ public long V = M{i}(); static long M{i}() => s_{i + 1} + s_{i + 1}; static long s_{i + 1} = M(); static long M() => 3; }}"),
        Chain(200, static i => $"static class A{i} {{ public static readonly long V = A{i + 1}.V + 1; }}") + "static class A200 { public static readonly long V = 1; }",
        Chain(200, static i => $"static class A{i} {{ public static readonly long V = A{(i + 1) % 200}.V + A{(i + 3) % 200}.V; }}"),
        Chain(40, static i => $"static class A{i} {{ public static readonly long V = M() + M(); static long M() => A{i + 1}.V + A{i + 1}.V; }}") + "static class A40 { public static readonly long V = 1; }",

        // Methods that become a part of their callers
        "static long Body(long x) => M0(default); struct B { public long A, C, D, E, F, G, H, I, J; } " + Chain(40, static i => $"[MethodImpl(MethodImplOptions.AggressiveInlining)] static long M{i}(B b) => M{i + 1}(b) + M{i + 1}(b);") + "static long M40(B b) => 1;",
        "static long Body(long x) => M0(default); struct B { public long A, C, D, E, F, G, H, I, J; } " + Chain(500, static i => $"[MethodImpl(MethodImplOptions.AggressiveInlining)] static long M{i}(B b) => M{i + 1}(b);") + "static long M500(B b) => 1;",
        "static long Body(long x) => M<int>(3); static long M<T>(T t) => N<T>(t) + N<(T, int)>((t, 1)); static long N<T>(T t) => M<(int, T)>((1, t)) + M<T>(t);",

        // Hooks that call far
        "static long Body(long x) => M0(x); " + Chain(1000, static i => $"static long M{i}(long x) => M{i + 1}(x);") + "static long M1000(long x) => x;",
        "static long Body(long x) => M0(x); " + Chain(40, static i => $"static long M{i}(long x) => M{i + 1}(x) + M{i + 1}(x);") + "static long M40(long x) => x;",
        "static long Body(long x) => M0(x); " + Chain(100, static i => $"static long M{i}(long x) => M{(i * 7 + 1) % 100}(x) + M{(i * 3 + 2) % 100}(x);"),

        // Expressions and statements
        "static long s = " + Many(" + ", 1500, "Two()") + "; static long Two() => 2;",
        "static long s = " + Many(" + ", 1500, "T") + "; static readonly long T = 2;",
        "static long[] s = [" + Many(", ", 1500, "Two()") + "]; static long Two() => 2;",
        "static long Body(long x) => " + Many(" + ", 1500, "x") + ";",
        "static bool B(long x) => " + Many(" && ", 500, "x == 3") + ";",
        "static bool B(long x) => x is " + Many(" or ", 200, "3") + " or 5;",
        "static long Body(long x) => " + string.Concat(Enumerable.Repeat("x == 3 ? 4 : ", 300)) + "5;",
        "static long Body(long x) => " + new string('(', 300) + "x" + new string(')', 300) + ";",
        "static long Body(long x) => " + string.Concat(Enumerable.Repeat("-(~", 200)) + "x" + new string(')', 200) + ";",
        "static long s = " + new string('(', 300) + "Two()" + new string(')', 300) + "; static long Two() => 2;",
        "static long Body(long x) { " + string.Concat(Enumerable.Repeat("if (x == 3) { x++; } else ", 400)) + "{ x--; } return x; }",
        "static long Body(long x) { " + string.Concat(Enumerable.Repeat("{ ", 300)) + "x++; " + new string('}', 300) + " return x; }",
        "static long Body(long x) { " + string.Concat(Enumerable.Repeat("x = M(x); ", 1000)) + " return x; } static long M(long x) => x;",
        "static string Text(string x) => " + Many(" + ", 500, "x") + ";",
        "static long Body(long x) { var t = " + new string('(', 100) + "x" + string.Concat(Enumerable.Repeat(", 1)", 100)) + "; return x; }",
        "static long Body(long x) { long " + new string('*', 2000) + "p = null; return x; }",
        Chain(150, static i => $"internal partial class N{i} {{ ") + new string('}', 150),

        // What the compiler reads in a loop, whatever its length: operators, members, calls, indexes and patterns from the left
        "static long Body(long x) => " + Many(" + ", LeftDeep, "x") + " + Id(x); [DllImport(\"libc\")] static extern long labs(long x); static long Id(long x) => labs(x);",
        "static bool B(long x) => " + Many(" && ", LeftDeep, "x == 3") + "; static long Body(long x) => B(x) ? 1 : 2;",
        "static long Body(long x) => x is " + string.Join(" or ", Enumerable.Range(1, 500)) + " ? 1 : 2;",
        "static long Body(long x) => x switch { " + string.Join(" or ", Enumerable.Range(1, 500)) + " => 1, _ => 2 };",
        "static string Name(string? x) => x switch { " + string.Join(" or ", Enumerable.Range(1, 500).Select(static i => $"\"{i}\"")) + " or null => \"a\", { } => \"b\" };",
        "struct S { public S Self => this; public long V; } static long Body(long x) => default(S)" + Repeat(".Self", MemberDeep) + ".V;",
        "struct S { public string T; } struct Ref { public static S s; public ref Ref Self => ref R(); static Ref s_ref; static ref Ref R() => throw null!; public S V; } static void Set(ref Ref r) => r" + Repeat(".Self", MemberDeep) + ".V.T = \"a\";",
        "struct S { public S M() => this; public long V; } static long Body(long x) => default(S)" + Repeat(".M()", MemberDeep) + ".V;",
        "struct S { public S this[int i] => this; public long V; } static long Body(long x) => default(S)" + Repeat("[0]", MemberDeep) + ".V;",
        "static long Body(long x) { Span<long> s = [x, 2]; return s" + Repeat("[0..]", MemberDeep) + "[0]; }",
        "static long s = " + Many(" + ", LeftDeep, "Two()") + "; static long Two() => 2;",
        "static string Text(string x) { string y = \"a\"; " + Repeat("y = x == \"b\" ? \"c\" : \"d\"; ", 1000) + "return y; }",
    ];

    /// <summary>What the compiler itself gives up on, with an error of its own.</summary>
    public static TheoryData<string> TooDeep =>
    [
        $"static long Body(long x) => {new string('(', 3000)}x{new string(')', 3000)};",
        $"static long s = {new string('(', 3000)}Two(){new string(')', 3000)}; static long Two() => 2; {ReturnsX}",
        $"static long Body(long x) {{ {string.Concat(Enumerable.Repeat("if (x == 3) { x++; } else ", 1000))} {{ }} return x; }}",
        $"{string.Concat(Enumerable.Repeat("class C { ", 1000))}{new string('}', 1000)} {ReturnsX}",
    ];

    private static string ReturnsXIfNoBody(string source) => source.Contains(" Body(", StringComparison.Ordinal) ? "" : " " + ReturnsX;

    private static string Use(string type) =>
        $" [Intercept(\"g\")] private static partial long G({(type.Contains('<', StringComparison.Ordinal) ? "" : type + " a, ")}long b) => Next.G({(type.Contains('<', StringComparison.Ordinal) ? "" : "a, ")}b); static {type} s; static long Body(long x) {{ {type} a = default; var b = a; s = b; return x; }}";

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));

    private static string Chain(int count, Func<int, string> member) => string.Join(' ', Enumerable.Range(0, count).Select(member)) + " ";

    private static string Many(string separator, int count, string part) => string.Join(separator, Enumerable.Repeat(part, count));
}
