using Hooks.Runtime.Tests.Api;

namespace Hooks.Runtime.Tests;

/// <summary>The comparison itself: what it would not see, the stand-ins could get wrong.</summary>
public class ApiComparisonTests
{
    [Theory]
    [InlineData("public class C;", "public class C { public void M() { } } public class D;")]
    [InlineData("public class C;", "public class C : System.IDisposable { public void Dispose() { } }")]
    [InlineData("public class C { public void Dispose() { } }", "public class C : System.IDisposable { public void Dispose() { } }")]
    [InlineData("public class C { public int P { get; } }", "public class C { public int P { get; set; } }")]
    [InlineData("public class C { public void M<T>(T x) { } }", "public class C { public void M<TOther>(TOther x) { } }")]
    [InlineData("public class C { private int f; internal void M() { } }", "public class C;")]
    [InlineData("class C { public int F; public class D; }", "public class E;")]
    [InlineData("public class C { protected void M() { } }", "public class C { protected internal void M() { } }")]
    [InlineData("public enum E { A = 1 }", "public enum E { A = 1, B = 2 }")]
    [InlineData("/* [Obsolete] is not there */ public class C;", "[System.Obsolete] public class C;")]
    public void What_means_the_same_to_a_caller_is_no_difference(string standIn, string original) =>
        Assert.Empty(Differences(standIn, original));

    [Theory]
    [InlineData("public class C;", "class C;", "C")]
    [InlineData("public class C { public class D; }", "public class C;", "C.D")]
    [InlineData("public class C { protected class D; }", "public class C;", "C.D")]
    [InlineData("public class C { protected class D; }", "public class C { public class D; }", "C.D")]
    [InlineData("public sealed class C;", "public class C;", "C")]
    [InlineData("public static class C;", "public sealed class C { private C() { } }", "C")]
    [InlineData("public struct C;", "public ref struct C;", "C")]
    [InlineData("public readonly struct C;", "public struct C;", "C")]
    [InlineData("public interface C;", "public abstract class C { protected C() { } }", "C")]
    [InlineData("public class C<T>;", "public class C<T> where T : class;", "C`1")]
    [InlineData("public interface C<T>;", "public interface C<out T>;", "C`1")]
    [InlineData("public class C<T> where T : allows ref struct;", "public class C<T>;", "C`1")]
    [InlineData("public class C<T> where T : System.IDisposable;", "public class C<T>;", "C`1")]
    [InlineData("public class C<T> where T : unmanaged;", "public class C<T> where T : struct;", "C`1")]
    [InlineData("public class C : System.Attribute;", "public class C;", "C")]
    [InlineData("public struct C : System.IDisposable { public void Dispose() { } }", "public struct C { public void Dispose() { } }", "C")]
    public void A_type_of_another_kind_is_a_difference(string standIn, string original, string name) =>
        Assert.StartsWith(name + ": ", Assert.Single(Differences(standIn, original)), StringComparison.Ordinal);

    [Theory]
    [InlineData("public enum C { F = 1 }", "public enum C { F = 2 }")]
    [InlineData("public class C { public const int F = 1; }", "public class C { public const int F = 2; }")]
    [InlineData("public class C { public const string F = \"a\"; }", "public class C { public const string F = \"b\"; }")]
    [InlineData("public class C { public const int F = 1; }", "public class C { public static readonly int F = 1; }")]
    [InlineData("public class C { public int F; }", "public class C { public readonly int F; }")]
    [InlineData("public class C { public int F; }", "public class C { public volatile int F; }")]
    [InlineData("public class C { public long F; }", "public class C { public nint F; }")]
    [InlineData("public class C { public System.Action F; }", "public class C { public event System.Action F; }")]
    [InlineData("public class C { public int F() => 0; }", "public class C { public long F() => 0; }")]
    [InlineData("public class C { public void F() { } }", "public class C { protected void F() { } }")]
    [InlineData("public class C { public void F() { } }", "public class C { internal void F() { } }")]
    [InlineData("public class C { public static void F() { } }", "public class C { public void F() { } }")]
    [InlineData("public class C { public virtual void F() { } }", "public class C { public void F() { } }")]
    [InlineData("public class C { public void F(ref int x) { } }", "public class C { public void F(int x) { } }")]
    [InlineData("public class C { public void F(in int x) { } }", "public class C { public void F(ref readonly int x) { } }")]
    [InlineData("public class C { public void F(in int x) { } }", "public class C { public void F(ref int x) { } }")]
    [InlineData("public class C { public void F(out int x) => x = 0; }", "public class C { public void F(ref int x) { } }")]
    [InlineData("public class C { public void F(scoped ref int x) { } }", "public class C { public void F(ref int x) { } }")]
    [InlineData("public class C { public ref int F() => throw null; }", "public class C { public ref readonly int F() => throw null; }")]
    [InlineData("public class C { public void F(int x) { } }", "public class C { public void F(int y) { } }")]
    [InlineData("public class C { public void F(int x = 1) { } }", "public class C { public void F(int x = 2) { } }")]
    [InlineData("public class C { public void F(params int[] x) { } }", "public class C { public void F(int[] x) { } }")]
    [InlineData("public static class C { public static void F(this int x) { } }", "public static class C { public static void F(int x) { } }")]
    [InlineData("public class C { public void F<T>() { } }", "public class C { public void F() { } }")]
    [InlineData("public class C { public void F<T>() { } }", "public class C { public void F<T>() where T : new() { } }")]
    [InlineData("public class C { public void F<T>() where T : allows ref struct { } }", "public class C { public void F<T>() { } }")]
    [InlineData("public class C<T> { public void F<U>(T x) { } }", "public class C<T> { public void F<U>(U x) { } }")]
    [InlineData("public class C { public System.Span<int> F() => default; }", "public class C { public System.Span<byte> F() => default; }")]
    [InlineData("public unsafe class C { public void F(int* x) { } }", "public unsafe class C { public void F(byte* x) { } }")]
    [InlineData("public unsafe class C { public delegate*<int, void> F; }", "public unsafe class C { public delegate* unmanaged<int, void> F; }")]
    public void A_member_with_another_signature_or_value_is_a_difference(string standIn, string original) =>
        Assert.Contains(
            Differences(standIn, original),
            static difference => difference.StartsWith("C.F: ", StringComparison.Ordinal)
                || difference.StartsWith("C`1.F: ", StringComparison.Ordinal));

    [Fact]
    public void A_setter_that_only_the_stand_in_has_is_a_difference() =>
        Assert.StartsWith(
            "C.set_P: ",
            Assert.Single(Differences("public class C { public int P { get; set; } }", "public class C { public int P { get; } }")),
            StringComparison.Ordinal);

    [Fact]
    public void A_constructor_that_the_compiler_adds_is_a_difference_where_the_original_has_none() =>
        Assert.StartsWith(
            "C..ctor: ",
            Assert.Single(Differences("public class C;", "public class C { public C(int x) { } }")),
            StringComparison.Ordinal);

    [Fact]
    public void Every_difference_is_reported_with_what_the_original_has() =>
        Assert.Equal(
            [
                "C.A: here 'public System.Int32 A', in .NET 'public System.Int64 A'",
                "C.B: here 'public System.Void B()', in .NET nothing of that name",
                "D: .NET's assembly has no such type",
            ],
            Differences("public struct C { public int A; public void B() { } } public class D;", "public struct C { public long A; }"));

    private static IReadOnlyList<string> Differences(string standIn, string original) =>
        ApiComparison.Differences(CompiledApi.Of(standIn), CompiledApi.Of(original));
}
