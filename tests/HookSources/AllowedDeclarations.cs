namespace HookSources;

/// <summary>What may stand on a hook <c>f</c>, which adds 7, its parameters, its type and an initializer, and makes no
/// difference: docs/reference/attributes-and-modifiers.md lists it.</summary>
/// <remarks>Shared with the tests of real builds, which put every line into a namespace of its own, and give <c>"f"</c> a
/// number.</remarks>
public static class AllowedDeclarations
{
    /// <summary>Attributes that the freestanding runtime doesn't have, and that the compilers know by their names.</summary>
    public const string Attributes = """
        namespace System.Diagnostics
        {
            internal class StackTraceHiddenAttribute : Attribute;
            internal class DebuggerHiddenAttribute : Attribute;
            internal class DebuggerStepThroughAttribute : Attribute;
        }
        namespace System.Runtime.CompilerServices
        {
            internal class SpecialNameAttribute : Attribute;
        }
        namespace System.Runtime.InteropServices
        {
            internal class PreserveSigAttribute : Attribute;
            internal class MarshalAsAttribute(UnmanagedType type) : Attribute { public UnmanagedType Value => type; }
        }
        """;

    /// <summary>Section of the page, what stands there, and the code.</summary>
    public static readonly (string Section, string What, string Source)[] All =
    [
        .. Hook(
            ("public", "public static partial"),
            ("internal", "internal static partial"),
            ("protected", "protected static partial"),
            ("private", "private static partial"),
            ("unsafe", "private static unsafe partial"),
            ("[SuppressGCTransition]", "[System.Runtime.InteropServices.SuppressGCTransition] private static partial"),
            ("[SkipLocalsInit]", "[System.Runtime.CompilerServices.SkipLocalsInit] private static partial"),
            ("[SuppressMessage]", """[System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")] private static partial"""),
            ("[CompilerGenerated]", "[System.Runtime.CompilerServices.CompilerGenerated] private static partial"),
            ("[StackTraceHidden]", "[System.Diagnostics.StackTraceHidden] private static partial"),
            ("[DebuggerHidden]", "[System.Diagnostics.DebuggerHidden] private static partial"),
            ("[DebuggerStepThrough]", "[System.Diagnostics.DebuggerStepThrough] private static partial"),
            ("[SpecialName]", "[System.Runtime.CompilerServices.SpecialName] private static partial"),
            ("[PreserveSig]", "[System.Runtime.InteropServices.PreserveSig] private static partial")),
        ("On a hook", "public", Code("internal partial class C", "protected internal static partial")),
        ("On a hook", "private", Code("internal partial class C", "private protected static partial")),
        ("On a hook", "new", """internal class B { internal static int F(int x) => x; } internal partial class C : B { [Intercept("f")] private static new partial int F(int x) => x + 7; }"""),
        ("On a hook", "new", """internal class B { internal static int F(int x) => x; } internal partial class C : B { [Intercept("f")] private static partial int F(int x) => x + 7; }"""),
        ("On a hook", "[DoesNotReturn]", """internal unsafe partial class C { [System.Diagnostics.CodeAnalysis.DoesNotReturn, Intercept("gone")] private static partial void G() { while (true) { } } [Intercept("f")] private static partial int F(int x) => x + 7; }"""),

        .. Parameter(
            ("[In]", "[System.Runtime.InteropServices.In] int x"),
            ("[Out]", "[System.Runtime.InteropServices.Out] int x"),
            ("[Optional]", "[System.Runtime.InteropServices.Optional] int x"),
            ("[DefaultParameterValue]", "[System.Runtime.InteropServices.Optional, System.Runtime.InteropServices.DefaultParameterValue(3)] int x"),
            ("[MarshalAs]", "[System.Runtime.InteropServices.MarshalAs((System.Runtime.InteropServices.UnmanagedType)5)] int x")),
        ("On its parameters and its result", "[MarshalAs]", """internal partial class C { [Intercept("f")] [return: System.Runtime.InteropServices.MarshalAs((System.Runtime.InteropServices.UnmanagedType)5)] private static partial int F(int x) => x + 7; }"""),

        .. Type(
            ("class", "internal partial class C"),
            ("struct", "internal partial struct C"),
            ("ref struct", "internal ref partial struct C"),
            ("readonly struct", "internal readonly partial struct C"),
            ("interface", "internal partial interface C"),
            ("static", "internal static partial class C"),
            ("abstract", "internal abstract partial class C"),
            ("sealed", "internal sealed partial class C"),
            ("public", "public partial class C"),
            ("internal", "internal partial class C"),
            ("unsafe", "internal unsafe partial class C"),
            ("[StructLayout]", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential)] internal partial struct C"),
            ("[Obsolete]", "[System.Obsolete] internal partial class C"),
            ("[SkipLocalsInit]", "[System.Runtime.CompilerServices.SkipLocalsInit] internal partial class C"),
            ("[CompilerGenerated]", "[System.Runtime.CompilerServices.CompilerGenerated] internal partial class C")),
        (TypeSection, "class", """internal partial class A { internal partial struct B { internal partial interface C { [Intercept("f")] private static partial int F(int x) => x + 7; } } }"""),
        (TypeSection, "class", """internal partial class Next { internal partial class C { [Intercept("f")] private static partial int F(int x) => x + 7; } }"""),
        (TypeSection, "class", """internal partial class Exports { internal partial class C { [Intercept("f")] private static partial int F(int x) => x + 7; } }"""),
        (TypeSection, "class", """internal partial class C { [Intercept("f")] private static partial int F(int x) => x + 7; private static int F(long x) => 1; private static int F(params System.ReadOnlySpan<int> x) => 2; private static int F<T>(T x) => 3; private static int F(in int x) => 4; }"""),

        .. Initializer(
            ("public", "public static"),
            ("internal", "internal static"),
            ("protected internal", "protected internal static"),
            ("unsafe", "internal static unsafe"),
            ("[MethodImpl]", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)] internal static"),
            ("[MethodImpl]", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] internal static"),
            ("[SkipLocalsInit]", "[System.Runtime.CompilerServices.SkipLocalsInit] internal static")),
        ("On an initializer", "partial", """internal partial class C { private static int s_x; [HookInitializer] internal static partial void Set(); internal static partial void Set() => s_x = 7; [Intercept("f")] private static partial int F(int x) => x + s_x; }"""),
        ("On an initializer", "new", """internal class B { internal static void Set() { } } internal partial class C : B { private static int s_x; [HookInitializer] internal static new void Set() => s_x = 7; [Intercept("f")] private static partial int F(int x) => x + s_x; }"""),
    ];

    private const string TypeSection = "On its type, and the types around it";

    private static IEnumerable<(string, string, string)> Hook(params (string What, string Modifiers)[] rows) =>
        rows.Select(static row => ("On a hook", row.What, Code("internal partial class C", row.Modifiers)));

    private static IEnumerable<(string, string, string)> Parameter(params (string What, string Parameter)[] rows) => rows.Select(static row => (
        "On its parameters and its result", row.What, $$"""internal partial class C { [Intercept("f")] private static partial int F({{row.Parameter}}) => x + 7; }"""));

    private static IEnumerable<(string, string, string)> Type(params (string What, string Type)[] rows) =>
        rows.Select(static row => (TypeSection, row.What, Code(row.Type, "private static partial")));

    /// <remarks>With a buffer, which has a stack cookie.</remarks>
    private static IEnumerable<(string, string, string)> Initializer(params (string What, string Modifiers)[] rows) => rows.Select(static row => (
        "On an initializer",
        row.What,
        $$"""
        internal unsafe partial class C
        {
            private static int s_x;
            [HookInitializer]
            {{row.Modifiers}} void Set() { var buffer = stackalloc byte[16]; Fill(buffer); s_x = buffer[3]; }
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static void Fill(byte* buffer) => buffer[3] = 7;
            [Intercept("f")] private static partial int F(int x) => x + s_x;
        }
        """));

    private static string Code(string type, string modifiers) => $$"""{{type}} { [Intercept("f")] {{modifiers}} int F(int x) => x + 7; }""";
}
