namespace HookSources;

/// <summary>Hooks and initializers with one mistake each, and the place that the analyzer has to mark.</summary>
/// <remarks>Shared with the tests of real builds, which put every line into a namespace of its own, and give <c>"f"</c> and
/// <c>"g"</c> a number.</remarks>
public static class WrongDeclarations
{
    /// <summary>The mistakes that the analyzer alone reports.</summary>
    public static readonly (string Id, string Source)[] Reported =
    [
        // Static, partial, with accessibility and a body
        ("HOOK001", """partial class C { [Intercept("f")] private partial int [|F|]() => Next.F(); }"""),
        ("HOOK001", """partial struct C { [Intercept("f")] private partial void [|F|](int x) => Next.F(x); }"""),
        ("HOOK002", """partial class C { [Intercept("f")] private static int [|F|](int x) => Next.F(x); }"""),
        ("HOOK003", """partial class C { [Intercept("f")] static partial void [|F|]() => Next.F(); }"""),
        ("HOOK004", """partial class C { [Intercept("f")] private static partial int [|F|](); }"""),
        ("HOOK004", """partial class C { [Intercept("f")] private static extern partial int [|F|](); }"""),

        // Not generic
        ("HOOK006", """partial class C { [Intercept("f")] private static partial int [|F|]<T>(T x) where T : struct => Next.F(x); }"""),
        ("HOOK006", """partial class [|C|]<T> { [Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK006", """partial class [|C|]<T> { internal partial class D { [Intercept("f")] private static partial int F() => Next.F(); } }"""),

        // Parameters by value
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|ref int x|]) => Next.F(ref x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|in int x|]) => Next.F(in x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|out int x|]) => Next.F(out x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|ref readonly int x|]) => Next.F(in x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|params int[] x|]) => Next.F(x); }"""),
        ("HOOK007", """static partial class C { [Intercept("f")] private static partial int F([|this int x|]) => Next.F(x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|int x = 0|]) => Next.F(x); }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F(int x, [|__arglist|]) => Next.F(x); }"""),

        // The list that stands for the dots
        ("HOOK066", """unsafe partial class C { [Intercept("f")] private static partial int F([|VaList|] x, int y) => y; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("f")] private static partial int F([|VaList|] x, VaList y) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("fprintf")] private static partial int F(void* s, [|VaList|] x, byte* format) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("f")] private static partial int F(byte* format, [|VaList*|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("vscanf")] private static partial int Vscanf(byte* format, [|VaList*|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("vprintf")] private static partial int Vprintf(byte* format, [|VaList|] x) => Next.Vprintf(format, x); }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("getpid")] private static partial int F([|VaList|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("open")] private static partial int F(byte* path, int flags, [|VaList|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("ioctl")] private static partial int F(int d, nuint request, [|VaList|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("syscall")] private static partial nint F(nint number, [|VaList|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("f")] private static partial int F(int a, int b, int c, int d, int e, int g, int h, [|VaList|] x) => 0; }"""),
        ("HOOK066", """unsafe partial class C { [Intercept("f")] private static partial int F(int a, Pair b, [|VaList|] x) => 0; internal struct Pair { public long A, B; } }"""),
        ("HOOK007", """partial class C { [Intercept("f")] private static partial int F([|ref VaList x|]) => 0; }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial [|VaList|] F(int x) => default; }"""),

        // Types that C has
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|string|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|string?|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|bool|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|char|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|System.Span<byte>|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|int?|] x) => Next.F(x); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial int F([|(int A, int B)|] x) => Next.F(x); }"""),
        ("HOOK008", """public struct S { public bool B; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK008", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct S { public byte A; public long B; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK008", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct S { public byte A; public long B; } public struct T { public S V; } partial class C { [Intercept("f")] private static partial int F([|T|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|string*|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|object**|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|int[]*|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|C*|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|System.Span<byte>*|] x) => Next.F(x); }"""),
        ("HOOK008", """public struct S { public string A; } unsafe partial class C { [Intercept("f")] private static partial int F([|S*|] x) => Next.F(x); }"""),
        ("HOOK008", """public struct S<T> { public T A; } public struct U { public S<object> B; } unsafe partial class C { [Intercept("f")] private static partial int F([|U*|] x) => Next.F(x); }"""),
        ("HOOK008", """public unsafe struct S { public string* A; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|delegate*<int, int>|] x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "/usr/lib/libf.so")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "libf\0.so")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "lib f.so")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "lib\"f.so")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "..")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Version = "")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Version = "F 1")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("fsync", Version = "GLIBC2.2.5")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("isatty", Version = "2.2.5")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("syncfs", Version = "GLIBC_")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """partial class C { [[|Intercept("f", Library = "libf.so", Version = "F_1")|]] private static partial int F(int x) => Next.F(x); }"""),
        ("HOOK081", """unsafe partial class C { [[|Intercept("dprintf", Version = "GLIBC_2.2.5")|]] private static partial int F(int d, byte* f, VaList x) => Next.Vdprintf(d, f, x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial int F([|delegate* managed<void>*|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial [|delegate*<void>|] F() => Next.F(); }"""),
        ("HOOK008", """public unsafe struct S { public delegate*<int> A; } unsafe partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK008", """unsafe partial class C { [Intercept("f")] private static partial [|string*|] F() => Next.F(); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial [|string?|] F() => Next.F(); }"""),
        ("HOOK008", """partial class C { [Intercept("f")] private static partial [|ref int|] F() => ref Next.F(); }"""),

        // The symbol
        ("HOOK009", """partial class C { [[|Intercept("f@GLIBC_2.2.5")|]] private static partial int F() => Next.F(); }"""),
        ("HOOK009", """partial class C { [[|Intercept("1f")|]] private static partial int F() => Next.F(); }"""),
        ("HOOK009", """partial class C { [[|Intercept("")|]] private static partial int F() => Next.F(); }"""),
        ("HOOK009", """partial class C { [[|Intercept(null!)|]] private static partial int F() => Next.F(); }"""),
        ("HOOK010", """partial class C { [Intercept("f")] [[|Intercept("f")|]] private static partial int F() => Next.F(); }"""),
        ("HOOK010", """partial class C { [Intercept("f")] private static partial int F() => Next.F(); [Intercept("f")] private static partial int [|G|]() => Next.G(); }"""),
        ("HOOK010", """partial class C { [Intercept("f")] private static partial int F() => Next.F(); } partial class D { [Intercept("f")] private static partial int [|G|]() => Next.G(); }"""),
        ("HOOK012", """unsafe partial class C { [[|Intercept("dlsym")|]] private static partial void* F(void* handle, byte* name) => Next.F(handle, name); }"""),
        ("HOOK012", """unsafe partial class C { [[|Intercept("dlerror")|]] private static partial byte* F() => Next.F(); }"""),
        ("HOOK012", """partial class C { [[|Intercept("__hooks_initialize")|]] private static partial void F() => Next.F(); }"""),

        // What depends on its caller's stack frame
        ("HOOK064", """partial class C { [[|Intercept("vfork")|]] private static partial int F() => Next.F(); }"""),
        ("HOOK064", """unsafe partial class C { [[|Intercept("setjmp")|]] private static partial int F(void* buffer) => Next.F(buffer); }"""),
        ("HOOK064", """unsafe partial class C { [Intercept("f")] [[|Intercept("__sigsetjmp")|]] private static partial int F(void* buffer, int mask) => Next.F(buffer, mask); }"""),

        // The type, and the names in it
        ("HOOK013", """partial class C { private partial class D { [Intercept("f")] private static partial int [|F|]() => Next.F(); } }"""),
        ("HOOK013", """unsafe partial class C { private struct P { public int A; } [Intercept("f")] private static partial int F([|P*|] x) => Next.F(x); }"""),
        ("HOOK013", """unsafe partial class C { protected struct P { public int A; } [Intercept("f")] private static partial void F(int x, [|P**|] y) => Next.F(x, y); }"""),
        ("HOOK013", """unsafe partial class C { private protected enum P { A } [Intercept("f")] private static partial int F([|P|] x) => 0; }"""),
        ("HOOK013", """unsafe partial class C { struct P { public int A; } [Intercept("f")] private static partial [|P*|] F() => null; }"""),
        ("HOOK013", """unsafe partial class C { private class D { internal struct P { public int A; } } [Intercept("f")] private static partial int F([|D.P*|] x) => Next.F(x); }"""),
        ("HOOK013", """unsafe partial class C { private struct P { public int A; } [Intercept("f")] private static partial int F([|delegate* unmanaged<P*, int>|] x) => Next.F(x); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Next|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Exports|]() => Next.Exports(); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Export_f|]() => Next.Export_f(); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Resolve|]() => 0; [Intercept("g")] private static partial int G() => Next.G(); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Find_f|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Resolve_f|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Missing_f|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Reported_f|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|s_f|]() => 0; }"""),
        ("HOOK014", """partial class Next { [Intercept("f")] private static partial int [|F|]() => 0; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int F(int [|F|]) => Next.F(F); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int F(int [|Next|]) => 0; }"""),

        ("HOOK014", """partial class C { [Intercept("own1")] private static partial int F(int [|s_own1|]) => Next.F(s_own1); }"""),
        ("HOOK014", """partial class C { [Intercept("own2")] private static partial int F(int [|Resolve_own2|]) => Next.F(Resolve_own2); }"""),
        ("HOOK014", """partial class C { [Intercept("own3")] private static partial int F(int [|Missing_own3|]) => Next.F(Missing_own3); }"""),

        ("HOOK014", """partial class C { private const int [|Next|] = 1; [Intercept("f")] private static partial int F() => Next; }"""),
        ("HOOK014", """partial class C { private static int [|Next|] => 1; [Intercept("f")] private static partial int F() => Next; }"""),
        ("HOOK014", """partial class C { private static int [|Next|]() => 1; [Intercept("f")] private static partial int F() => Next(); }"""),
        ("HOOK014", """partial class C { private enum [|Next|] { A } [Intercept("f")] private static partial int F() => (int)Next.A; }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int F() => Next.F(); } partial class C { internal static partial class [|Next|] { internal static int F() => 0; } }"""),
        ("HOOK014", """partial class C { private struct [|Exports|]; [Intercept("f")] private static partial int F() => Next.F(); [Intercept("g")] private static partial int G() => Next.G(); }"""),
        ("HOOK014", """partial class C { private const int [|Exports|] = 1; [Intercept("f")] private static partial int F() => Next.F() + Exports; }"""),
        ("HOOK014", """partial class C { private static int [|Exports|]<T>() => 1; [Intercept("f")] private static partial int F() => Next.F() + Exports<int>(); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|Equals|](int x) => Next.Equals(x); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|GetHashCode|]() => Next.GetHashCode(); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial void [|ToString|](int x) => Next.ToString(x); }"""),
        ("HOOK014", """partial class C { [Intercept("f")] private static partial int [|ReferenceEquals|](int x, int y) => Next.ReferenceEquals(x, y); }"""),

        // The other declaration
        ("HOOK015", """partial class C { [Intercept("f")] private static partial int F() => Next.F(); private static partial int [|F|](); }"""),
        ("HOOK015", """partial class C { private static partial int F() => Next.F(); [Intercept("f")] private static partial int [|F|](); }"""),
        ("HOOK017", """partial class C { [[|System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)|], Intercept("f")] private static partial int F() => Next.F(); }"""),

        // Attributes and modifiers that change what the generated code's call means
        ("HOOK018", """partial class C { [[|System.Diagnostics.Conditional("X")|], Intercept("f")] private static partial void F(int x) => Next.F(x); }"""),
        ("HOOK018", """partial class C { [[|System.Diagnostics.Conditional("X")|]] [Intercept("f")] private static partial void F() => Next.F(); [Intercept("g")] private static partial int G() => Next.G(); }"""),
        ("HOOK018", """partial class C { [[|System.Obsolete|], Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK018", """partial class C { [[|System.Obsolete("old", false)|], Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK018", """partial class C { [[|System.Obsolete("old", error: true)|], Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK018", """partial class C { [[|System.Runtime.InteropServices.UnmanagedCallersOnly|], Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK018", """partial interface C { [Intercept("f")] internal static [|virtual|] partial int F() => Next.F(); }"""),
        ("HOOK018", """[System.Obsolete("old", true)] public struct S { public int A; } unsafe partial class C { [Intercept("f")] private static partial int F([|S*|] x) => Next.F(x); }"""),
        ("HOOK018", """[System.Obsolete("old", true)] public struct S { public int A; } unsafe partial class C { [Intercept("f")] private static partial [|S|] F(int x) => Next.F(x); }"""),
        ("HOOK018", """[System.Obsolete("old", true)] public enum S { A } unsafe partial class C { [Intercept("f")] private static partial int F([|delegate* unmanaged<S, void>|] x) => Next.F(x); }"""),
        ("HOOK018", """[System.Obsolete("old", true)] partial class C { [Intercept("f")] private static partial int [|F|]() => Next.F(); }"""),
        ("HOOK018", """[System.Obsolete("old", true)] class C { internal class D { [HookInitializer] internal static void [|F|]() { } } }"""),
        ("HOOK018", """class C { [[|System.Diagnostics.Conditional("X")|], HookInitializer] internal static void F() { } }"""),
        ("HOOK018", """class C { [[|System.Obsolete("old", true)|], HookInitializer] internal static void F() { } }"""),
        ("HOOK018", """class C { [[|System.Obsolete|], HookInitializer] internal static void F() { } }"""),
        ("HOOK018", """class C { [[|System.Runtime.InteropServices.UnmanagedCallersOnly|], HookInitializer] internal static void F() { } }"""),

        // Structures that no structure of C is passed like
        ("HOOK027", """public struct S; partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """public struct S { public static int A; } partial class C { [Intercept("f")] private static partial [|S|] F(int x) => Next.F(x); }"""),
        ("HOOK027", """public struct E; public struct S { public int A; public E B; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 16)] public struct S { public float A; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 8)] public struct S { public float A; } public struct T { public S A; public int B; } partial class C { [Intercept("f")] private static partial int F([|T|] x) => Next.F(x); }"""),
        ("HOOK027", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] public struct S { [System.Runtime.InteropServices.FieldOffset(0)] public float A; [System.Runtime.InteropServices.FieldOffset(12)] public float B; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK008", """[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct S { public int A; public long B; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """public struct S(int a, long hidden) { public int A = a; public long B => hidden; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """public unsafe struct S { public fixed bool A[4]; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),
        ("HOOK027", """public unsafe struct S { public fixed char A[4]; } partial class C { [Intercept("f")] private static partial int F([|S|] x) => Next.F(x); }"""),

        // Not on a method of a type
        ("HOOK016", """class C { static int F() { return Local(); [[|Intercept("f")|]] static int Local() => 0; } }"""),
        ("HOOK016", """class C { static int F { [[|Intercept("f")|]] get => 0; } }"""),
        ("HOOK016", """class C { [[|Intercept("f")|]] public static C operator +(C c) => c; }"""),

        ("HOOK016", """static class C { extension(int) { [Intercept("f")] public static int [|F|]() => 0; } }"""),

        // Initializers
        ("HOOK011", """class C { [HookInitializer] internal void [|F|]() { } }"""),
        ("HOOK011", """class C { [HookInitializer] private static void [|F|]() { } }"""),
        ("HOOK011", """class C { [HookInitializer] internal static void [|F|](int x) { } }"""),
        ("HOOK011", """class C { [HookInitializer] internal static int [|F|]() => 0; }"""),
        ("HOOK011", """class C { [HookInitializer] internal static void [|F|]<T>() { } }"""),
        ("HOOK011", """class C<T> { [HookInitializer] internal static void [|F|]() { } }"""),
        ("HOOK011", """class C { private class D { [HookInitializer] internal static void [|F|]() { } } }"""),
        ("HOOK011", """file class C { [HookInitializer] internal static void [|F|]() { } }"""),
        ("HOOK011", """abstract class C { [HookInitializer] internal abstract void [|F|](); }"""),
        ("HOOK011", """interface C { [HookInitializer] internal static virtual void [|F|]() { } }"""),
        ("HOOK011", """interface C { [HookInitializer] internal static abstract void [|F|](); }"""),
        ("HOOK011", """class C { [HookInitializer] private int [|F|](int x) => x; }"""),
        ("HOOK011", """class C { void F() { Local(); [[|HookInitializer|]] static void Local() { } } }"""),
        ("HOOK011", """class C { internal static int F { [[|HookInitializer|]] set { } } }"""),
        ("HOOK011", """static class C { extension(int) { [HookInitializer] internal static void [|F|]() { } } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](int argc, char** argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](nint argc, byte** argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](byte** argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](byte** argv, int argc) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](int argc, byte* argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](int argc, byte*** argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](in int argc, byte** argv) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static void [|F|](int argc, byte** argv, byte** envp) { } }"""),
        ("HOOK011", """unsafe class C { [HookInitializer] internal static int [|F|](int argc, byte** argv) => 0; }"""),

        // Finalizers
        ("HOOK011", """class C { [HookFinalizer] internal void [|F|]() { } }"""),
        ("HOOK011", """class C { [HookFinalizer] private static void [|F|]() { } }"""),
        ("HOOK011", """class C { [HookFinalizer] internal static void [|F|](int x) { } }"""),
        ("HOOK011", """class C { [HookFinalizer] internal static int [|F|]() => 0; }"""),
        ("HOOK011", """class C { [HookFinalizer] internal static void [|F|]<T>() { } }"""),
        ("HOOK011", """class C<T> { [HookFinalizer] internal static void [|F|]() { } }"""),
        ("HOOK011", """class C { private class D { [HookFinalizer] internal static void [|F|]() { } } }"""),
        ("HOOK011", """file class C { [HookFinalizer] internal static void [|F|]() { } }"""),
        ("HOOK011", """abstract class C { [HookFinalizer] internal abstract void [|F|](); }"""),
        ("HOOK011", """interface C { [HookFinalizer] internal static virtual void [|F|]() { } }"""),
        ("HOOK011", """interface C { [HookFinalizer] internal static abstract void [|F|](); }"""),
        ("HOOK011", """class C { [HookFinalizer] private int [|F|](int x) => x; }"""),
        ("HOOK011", """class C { void F() { Local(); [[|HookFinalizer|]] static void Local() { } } }"""),
        ("HOOK011", """class C { internal static int F { [[|HookFinalizer|]] set { } } }"""),
        ("HOOK011", """static class C { extension(int) { [HookFinalizer] internal static void [|F|]() { } } }"""),
        ("HOOK011", """unsafe class C { [HookFinalizer] internal static void [|F|](int argc, byte** argv) { } }"""),
        ("HOOK011", """class C { [HookInitializer, HookFinalizer] internal static int [|F|]() => 0; }"""),
        ("HOOK018", """class C { [[|System.Obsolete|], HookFinalizer] internal static void F() { } }"""),
    ];

    /// <summary>The mistakes in a declaration that are the compiler's to report. It then runs no analyzer, so in a build its
    /// errors are all there is; an editor shows the analyzer's too. What is wrong with both halves of a method it says twice, at the
    /// same place.</summary>
    public static readonly (string Id, string[] Compiler, string Source)[] StoppedByTheCompiler =
    [
        ("HOOK001", ["CS0708"], """static partial class C { [Intercept("f")] private partial int [|F|]() => Next.F(); }"""),
        ("HOOK003", ["CS8796"], """partial class C { [Intercept("f")] static partial int [|F|]() => Next.F(); }"""),
        ("HOOK005", ["CS0260"], """class [|C|] { [Intercept("f")] private static partial int F() => Next.F(); }"""),
        ("HOOK005", ["CS0260"], """class [|C|] { internal partial class D { [Intercept("f")] private static partial int F() => Next.F(); } }"""),
        ("HOOK014", ["CS0759", "CS0542"], """partial class F { [Intercept("f")] private static partial int [|F|]() => Next.F(); }"""),
        ("HOOK016", ["CS0759", "CS0751"], """static partial class C { extension(int) { [Intercept("f")] private static partial int [|F|]() => 0; } }"""),
        ("HOOK013", ["CS0759", "CS9051"], """file struct P { public int A; } unsafe partial class C { [Intercept("f")] private static partial int F([|P*|] x) => 0; }"""),
    ];
}
