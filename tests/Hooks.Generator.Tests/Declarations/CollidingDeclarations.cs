namespace Hooks.Generator.Tests.Declarations;

/// <summary>Code around a hook that the generated code could collide with: names, visibility, attributes and the kind of the
/// type.</summary>
internal static class CollidingDeclarations
{
    private const string Hook = """[Intercept("f")] private static partial int F(int x) => Next.F(x);""";

    /// <summary>What compiles beside a hook.</summary>
    public static readonly string[] Accepted =
    [
        // Methods of the name that are called with something else, and members of base types
        .. Members(
            "private static int F(long x) => 1;",
            "private static int F() => 1;",
            "private static int F<T>(int x) => 1;",
            "private static int F(ref int x) => 1;",
            "private int f;",
            "private int s_f;",
            "private static int Find_f() => 1;",
            "private static int Export_f(int x) => x;",
            "private static int HookLibrary => 1;",
            "private static int Hooks => 1;",
            "private class System;",
            "private class Hooks;",
            "private class global;",
            "private class HookLibrary;",
            "private class Errno;",
            "private class @int;",
            "private static int Resolve() => 1;",
            "private static int Initialize() => 1;",
            "private static int this_F;",
            "private class delegate_;",
            "private class MethodImpl;",
            "public static implicit operator int(C c) => 1;",
            "public int this[int F] => F;",
            "private static void G(int F) { }",
            "private static void G<F>() { }",
            "private class D { class F; class Next; class Exports; }",
            "static C() { }",
            "private C() { }",
            "~C() { }"),
        $$"""class B { internal static int F; } partial class C : B { {{Hook}} }""",
        $$"""class B { internal class F; } partial class C : B { {{Hook}} }""",
        $$"""class B { internal class Next; internal class Exports; } partial class C : B { {{Hook}} }""",
        $$"""class B { internal static int Next; internal static int Exports => 1; } partial class C : B { {{Hook}} }""",
        $$"""class B { internal sealed class Next; internal int F(int x) => x; } partial class C : B { {{Hook}} }""",
        $$"""interface B { int F(int x); } partial class C : B { {{Hook}} int B.F(int x) => x; }""",
        $$"""interface B { static int Next => 1; class Exports; } partial interface C : B { {{Hook}} }""",
        $$"""partial class B { {{Hook}} } partial class C : B { {{Hook.Replace("\"f\"", "\"g\"")}} }""",
        $$"""namespace A { partial class C { {{Hook}} } } namespace B { partial class C { {{Hook.Replace("\"f\"", "\"g\"")}} } }""",

        // Names of types, parameters and namespaces
        $$"""namespace Next { partial class C { {{Hook}} } }""",
        $$"""namespace Exports { partial class C { {{Hook}} } }""",
        $$"""namespace F { partial class C { {{Hook}} } }""",
        $$"""namespace C { partial class C { {{Hook}} } }""",
        $$"""namespace Sample.System { partial class C { {{Hook}} } }""",
        $$"""namespace Sample.Hooks { partial class C { {{Hook}} } }""",
        $$"""namespace System.Mine { partial class C { {{Hook}} } }""",
        $$"""namespace Hooks.Mine { partial class C { {{Hook}} } }""",
        $$"""namespace Hooks.Generated.Mine { partial class C { {{Hook}} } }""",
        $$"""namespace @class.@namespace { partial class @if { {{Hook}} } }""",
        $$"""namespace @global { partial class @global { {{Hook}} } }""",
        $$"""namespace Größe { partial class Ünïcode { {{Hook}} } }""",
        $$"""namespace A; partial class C { {{Hook}} }""",
        """partial class C { [Intercept("f")] private static partial int @int(int @class) => Next.@int(@class); }""",
        """partial class C { [Intercept("f")] private static partial int @await(int @async) => Next.@await(@async); }""",
        """partial class C { [Intercept("f")] private static partial int @record(int @partial, int @field, int value) => Next.@record(@partial, @field, value); }""",
        """partial class C { [Intercept("f")] private static partial int Größe(int länge, int \u0061b) => Next.Größe(länge, ab); }""",
        """partial class C { [Intercept("f")] private static partial int F(int next, int value, int global, int exports, int f, int resolve) => Next.F(next, value, global, exports, f, resolve); }""",
        """partial class C { [Intercept("f")] private static partial int F(int C, int System, int Hooks, int HookLibrary) => Next.F(C, System, Hooks, HookLibrary); }""",
        """partial class C { [Intercept("f")] private static partial int F(int _) => Next.F(_); }""",
        """partial class C { [Intercept("f")] private static partial int F(int _, int __) => Next.F(_, __); }""",
        """public struct P { public int A; } partial class C { [Intercept("f")] private static partial P F(P P) => Next.F(P); }""",
        """public struct F { public int A; } unsafe partial class C { [Intercept("f")] private static partial F G(F* F) => Next.G(F); }""",
        """public struct Next { public int A; } unsafe partial class C { [Intercept("f")] private static partial int F(global::Next* x) => Next.F(x); }""",
        """public struct Exports { public int A; } unsafe partial class C { [Intercept("f")] private static partial global::Exports F(global::Exports* x) => Next.F(x); }""",
        """public enum E { A } partial class C { [Intercept("f")] private static partial E F(E E) => Next.F(E); }""",
        """unsafe partial class C { [Intercept("f")] private static partial int F(delegate* unmanaged<int, void> x, void** y) => Next.F(x, y); }""",
        """public struct S<T> { public T A; } unsafe partial class C { [Intercept("f")] private static partial S<int>* F(S<nint>** x, bool* y, (int, char)* z, int?* w) => Next.F(x, y, z, w); }""",
        """unsafe partial class C { [Intercept("f")] private static partial delegate* unmanaged[Cdecl]<int, void> F(delegate* unmanaged<int, void> x) => Next.F(x); }""",
        """partial class C { [Intercept("f")] private static partial System.IntPtr F(nuint x) => Next.F(x); }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => Next.F(x); [Intercept("g")] private static partial int F(long x) => Next.F(x); }""",
        """partial class C { [Intercept("f"), Intercept("F")] private static partial int F(int x) => Next.F(x); }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => Next.F(x); [Intercept("F")] private static partial int f(int x) => Next.f(x); }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => Next.F(x); } partial class c { [Intercept("g")] private static partial int F(int x) => Next.F(x); }""",

        // Kinds of types
        .. Types(
            "abstract partial class C",
            "sealed partial class C",
            "static partial class C",
            "partial class C(int y)",
            "partial class C(int Next, int Exports)",
            "partial struct C",
            "readonly partial struct C",
            "ref partial struct C",
            "readonly ref partial struct C",
            "partial interface C",
            "public partial interface C",
            "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] partial struct C",
            "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 4)] partial struct C",
            "[System.Obsolete] partial class C"),
        $$"""[System.Runtime.CompilerServices.InlineArray(4)] partial struct C { private int _element; {{Hook}} }""",
        $$"""[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] partial struct C { [System.Runtime.InteropServices.FieldOffset(0)] private int _element; {{Hook}} }""",
        $$"""partial class Outer { internal readonly partial struct Middle { internal static partial class C { {{Hook}} } } }""",
        $$"""static partial class Outer { internal partial interface C { {{Hook}} } }""",
        $$"""partial class C { {{Hook}} internal partial class D { {{Hook.Replace("\"f\"", "\"g\"")}} } }""",
        $$"""partial class F { internal partial class C { {{Hook}} } }""",

        // Visibility
        """public struct S { public int A; } public partial class C { [Intercept("f")] public static unsafe partial int F(S* x) => Next.F(x); }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] internal static unsafe partial int F(S* x) => Next.F(x); }""",
        """internal struct S { public int A; } internal partial class C { [Intercept("f")] public static unsafe partial int F(S* x) => Next.F(x); }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] private protected static unsafe partial int F(S* x) => Next.F(x); }""",
        """public unsafe partial class C { protected internal struct S { public int A; } [Intercept("f")] protected internal static partial int F(S* x) => Next.F(x); }""",
        """public unsafe partial class C { protected internal struct S { public int A; } [Intercept("f")] protected static partial int F(S* x) => Next.F(x); }""",
        """public unsafe partial class C { protected internal struct S { public int A; } [Intercept("f")] internal static partial int F(S* x) => Next.F(x); }""",

        // Attributes
        "namespace System.Diagnostics.CodeAnalysis { class ExperimentalAttribute(string x) : Attribute { public string X => x; } } "
            + $$"""[System.Diagnostics.CodeAnalysis.Experimental("X1")] partial class C { {{Hook}} }""",
        "namespace System.Diagnostics.CodeAnalysis { class ExperimentalAttribute(string x) : Attribute { public string X => x; } } "
            + """[System.Diagnostics.CodeAnalysis.Experimental("X1")] public struct S { public int A; } partial class C { [Intercept("f")] private static unsafe partial int F(S* x) => 0; }""",
    ];

    /// <summary>What a hook can't stand beside.</summary>
    public static readonly string[] Refused =
    [
        // Members of the name
        .. Members(
            "private static int F;",
            "private int F;",
            "private const int F = 1;",
            "private static int F { get; set; }",
            "private int F => 1;",
            "private static event System.Action? F;",
            "private static System.Func<int>? F;",
            "private class F;",
            "private struct F { }",
            "private enum F { A }",
            "private interface F { }",
            "private delegate void F();",
            "internal partial class F { internal static void G() { } }",
            "private static long F(int x) => 1;",
            "private static int F(int y) => 1;",
            "private int F(int x) => x;",
            """[System.Runtime.CompilerServices.IndexerName("F")] public int this[int x] => x;"""),
        """partial class C { [Intercept("f")] private static partial int F(int x) => Next.F(x); } partial class C { private static int F; }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => 0; [Intercept("g")] private static partial int F(int y) => 1; }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => 0; [Intercept("g")] private static partial long F(int y) => 1; }""",
        """partial class C { [Intercept("f")] private static partial int F(nint x) => 0; [Intercept("g")] private static partial int F(System.IntPtr y) => 1; }""",
        """partial class C { private static int P { get; set; } [Intercept("f")] private static partial int get_P() => Next.get_P(); }""",
        """partial class C { private static int P { get; set; } [Intercept("f")] private static partial void set_P(int value) => Next.set_P(value); }""",
        """partial class C { private static event System.Action? E; [Intercept("f")] private static partial int add_E(int x) => Next.add_E(x); }""",
        """partial class C { public int this[int x] => x; [Intercept("f")] private static partial int Item(int x) => Next.Item(x); }""",
        """partial class C { public int this[int x] => x; [Intercept("f")] private static partial int get_Item(int x) => Next.get_Item(x); }""",
        """partial record C(int F) { [Intercept("f")] private static partial int F(int x) => Next.F(x); }""",
        """partial record C(int Next) { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial record struct C(int F) { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """static partial class C { extension(int) { internal static int F(int x) => 1; } [Intercept("f")] private static partial int F(int x) => Next.F(x); }""",
        """static partial class C { extension(int y) { internal int Next() => 1; } [Intercept("f")] private static partial int F(int x) => 0; }""",
        """static partial class C { extension(int y) { internal int Exports() => 1; } [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C<F> { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C<Next> { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C<Exports> { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class Next { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class Exports { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int F(int x, int x) => 0; }""",

        // Visibility
        """internal struct S { public int A; } public partial class C { [Intercept("f")] public static unsafe partial int F(S* x) => 0; }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] public static unsafe partial S F(int x) => default; }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] protected static unsafe partial int F(S* x) => 0; }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] protected internal static unsafe partial int F(S x) => 0; }""",
        """internal enum S { A } public partial interface C { [Intercept("f")] public static unsafe partial int F(S x) => 0; }""",
        """internal struct S { public int A; } public partial class C { [Intercept("f")] public static unsafe partial int F(delegate* unmanaged<S, void> x) => 0; }""",
        """internal class B { public struct S { public int A; } } public partial class C { [Intercept("f")] public static unsafe partial int F(B.S* x) => 0; }""",
        """partial class C { private struct S { public int A; } [Intercept("f")] internal static unsafe partial int F(S* x) => 0; }""",
        """partial class C { private struct S { public int A; } [Intercept("f")] public static unsafe partial S F(int x) => default; }""",
        """partial class C { protected struct S { public int A; } [Intercept("f")] internal static unsafe partial int F(S* x) => 0; }""",
        """partial class C { private protected struct S { public int A; } [Intercept("f")] protected static unsafe partial int F(S* x) => 0; }""",
        """partial class C { private class D { internal struct S { public int A; } } [Intercept("f")] internal static unsafe partial int F(D.S* x) => 0; }""",
        """static class S; partial class C { [Intercept("f")] private static unsafe partial int F(S x) => 0; }""",
        """static class S; partial class C { [Intercept("f")] private static unsafe partial S F(int x) => null!; }""",

        // Attributes and kinds of the type
        "namespace System.Runtime.InteropServices { class ComImportAttribute : Attribute; class GuidAttribute(string x) : Attribute { public string X => x; } } "
            + $$"""[System.Runtime.InteropServices.ComImport, System.Runtime.InteropServices.Guid("00000000-0000-0000-0000-000000000001")] partial class C { {{Hook}} }""",
        "namespace System.Runtime.InteropServices { class ComImportAttribute : Attribute; class GuidAttribute(string x) : Attribute { public string X => x; } } "
            + $$"""[System.Runtime.InteropServices.ComImport, System.Runtime.InteropServices.Guid("00000000-0000-0000-0000-000000000001")] partial interface C { {{Hook}} }""",
        """partial class C { [Intercept("f")] private static extern partial int F(int x); }""",
        """partial class C { [Intercept("f")] private static abstract partial int F(int x); }""",
        """partial class C { [Intercept("f")] private static async partial void F(int x) { } }""",
        """partial class C { [Intercept("f")] private static override partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static virtual partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int F(void x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int F(System.TypedReference x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial System.TypedReference F(int x) => default; }""",
        """partial class C { [Intercept("f")] private static partial int F(dynamic x) => 0; }""",
        """partial struct C { [Intercept("f")] protected static partial int F(int x) => 0; }""",
        """static partial class C { [Intercept("f")] protected static partial int F(int x) => 0; }""",
        """static partial class C { [Intercept("f")] protected internal static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] internal static sealed partial int F(int x) => 0; }""",
        """abstract partial class C { [Intercept("f")] internal abstract partial int F(int x); }""",
        """partial interface C { [Intercept("f")] private static virtual partial int F(int x) => 0; }""",
        """partial interface C { [Intercept("f")] internal static abstract partial int F(int x) => 0; }""",
        """partial interface C { [Intercept("f")] internal static sealed partial int F(int x) => 0; }""",
        $$"""abstract class B { internal abstract int F(int x); } abstract partial class C : B { {{Hook.Replace("private static partial", "private new static partial")}} internal override int F(int x) => x; }""",
    ];

    /// <summary>What the compiler refuses in the author's file.</summary>
    public static readonly string[] RefusedByTheCompiler =
    [
        """partial class F { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial interface F { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int C(int x) => 0; }""",
        """file struct S { public int A; } partial class C { [Intercept("f")] private static unsafe partial int F(S* x) => 0; }""",
        """partial class C { [Intercept("f")] private static extern partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static readonly partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static required partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private internal static partial int F(int x) => 0; }""",
        """sealed abstract partial class C { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial enum C { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int F(void* x) => 0; }""",
        """partial class C : Missing { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C : C { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """sealed class B; partial class C : B { [Intercept("f")] private static partial int F(int x) => 0; }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => 0; } partial struct C { }""",
        """partial class C { [Intercept("f")] private static partial int F(int x) => 0; } class C { }""",
        """partial class C { internal partial class D { [Intercept("f")] private static partial int F(int x) => 0; } internal int D; }""",
        """struct S { S s; } partial class C { [Intercept("f")] private static partial int F(S x) => 0; }""",
        """partial struct C { C c; [Intercept("f")] private static partial int F(int x) => 0; }""",
    ];

    private static IEnumerable<string> Members(params string[] members) =>
        members.Select(static member => $$"""partial class C { {{Hook}} {{member}} }""");

    private static IEnumerable<string> Types(params string[] types) => types.Select(static type => $$"""{{type}} { {{Hook}} }""");
}
