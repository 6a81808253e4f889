using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Bodies;

/// <summary>HOOK073: the address of a thread-static field in a field that all threads have in common.</summary>
public class ThreadAddressTests
{
    public static TheoryData<string> Wrong =>
    [
        "fixed (int* p = &s_own) { s_shared = [|p|]; }",
        "fixed (int* p = &s_own) { s_shared = [|p + 1|]; }",
        "fixed (int* p = &s_pair.B) { s_shared = [|p|]; }",
        "s_shared = [|(int*)Unsafe.AsPointer(ref s_own)|];",
        "s_number = [|(nint)Unsafe.AsPointer(ref s_own)|];",
        "var p = (int*)Unsafe.AsPointer(ref s_pair.A); s_shared = [|p|];",
        "s_holder.Pointer = [|(int*)Unsafe.AsPointer(ref s_own)|];",
        "Volatile.Write(ref s_number, [|(nint)Unsafe.AsPointer(ref s_own)|]);",
        "Interlocked.Exchange(ref s_number, [|(nint)Unsafe.AsPointer(ref s_own)|]);",
        "Interlocked.CompareExchange(ref s_number, [|(nint)Unsafe.AsPointer(ref s_own)|], 0);",
        "Volatile.Write(value: [|(nint)Unsafe.AsPointer(ref s_own)|], location: ref s_number);",
        "fixed (int* p = &s_own) { s_shared = [|1 + p|]; }",
        "fixed (int* p = &s_own) { s_shared = [|p - 1|]; }",
        "fixed (int* p = &s_own) { s_number = [|(nint)p + 8|]; }",
        "fixed (int* p = &s_own) { s_number = [|(nint)p | 1|]; }",
        "fixed (int* p = &s_own) { s_number = [|1 | (nint)p|]; }",
        "fixed (int* p = &s_own) { s_number = [|(nint)p & ~7|]; }",
        "fixed (int* p = &s_own) { s_number = [|(nint)p & -8|]; }",
        "fixed (int* p = &s_own) { s_number |= [|(nint)p|]; }",
        "fixed (int* p = &s_own) { s_number += [|(nint)p|]; }",
        "fixed (int* p = &s_own) { s_long = [|(long)p + 1|]; }",
        "fixed (int* p = &s_own) { s_shared = [|s_isOwn ? p : null|]; }",
        "fixed (int* p = &s_own) { s_shared = [|s_isOwn ? null : p|]; }",
        "fixed (int* p = &s_own) { s_shared = [|s_value switch { 0 => null, 1 => p, _ => s_shared }|]; }",
        "fixed (int* p = &s_own) { s_holder = [|new Holder { Pointer = p }|]; }",
        "fixed (int* p = &s_own) { s_holder = [|new() { Pointer = p }|]; }",
        "fixed (int* p = &s_own) { s_holder = [|new Holder(p)|]; }",
        "fixed (int* p = &s_own) { s_holder = [|s_holder with { Pointer = p }|]; }",
        "fixed (int* p = &s_own) { var holder = new Holder { Pointer = p }; s_holder = [|holder|]; }",
        "fixed (int* p = &s_own) { s_pairOfNumbers = [|((nint)p, 1)|]; }",
        "fixed (int* p = &s_own) { (s_number, s_value) = ([|(nint)p|], 1); }",
        "fixed (int* p = &s_own) { (s_value, (s_number, _)) = (1, ([|(nint)p|], 2)); }",
        "s_shared = [|Own1()|]; static int* Own1() { fixed (int* p = &s_own) { return p; } }",
        "s_shared = [|Own2()|]; static int* Own2() => (int*)Unsafe.AsPointer(ref s_own);",
        "s_number = [|Own3()|]; static nint Own3() => (nint)Own4(); static int* Own4() => (int*)Unsafe.AsPointer(ref s_own);",
        "s_shared = [|Owned|];",
        "ref var own = ref s_own; s_shared = [|(int*)Unsafe.AsPointer(ref own)|];",
        "ref var own = ref s_pair; s_shared = [|(int*)Unsafe.AsPointer(ref own.B)|];",
        "s_shared = [|(int*)Unsafe.AsPointer(ref Reference())|]; static ref int Reference() => ref s_own;",
        "fixed (int* p = &s_own) { Keep([|p|]); } static void Keep(int* pointer) => s_shared = pointer;",
        "fixed (int* p = &s_own) { Keep(ref s_shared, [|p|]); } static void Keep(ref int* place, int* pointer) => place = pointer;",
        "fixed (int* p = &s_own) { Keep([|p|], out s_shared); } static void Keep(int* pointer, out int* place) { place = null; place = pointer; }",
        "Keep(out [|s_shared|]); static void Keep(out int* place) { fixed (int* p = &s_own) { place = p; } }",
        "fixed (int* p = &s_own) { Shared = [|p|]; }",
    ];

    public static TheoryData<string> Right =>
    [
        "fixed (int* p = &s_own) { *p = 3; Take(p); }",
        "fixed (int* p = &s_own) { s_value = *p; }",
        "fixed (int* p = &s_own) { s_ownPointer = p; }",
        "fixed (int* p = &s_value) { s_shared = p; }",
        "s_value = s_own; s_own = s_value;",
        "ref var own = ref s_own; own++; s_value = own;",
        "var p = (int*)Unsafe.AsPointer(ref s_own); p[0] = 3;",
        "Interlocked.Exchange(ref s_value, s_own);",
        "Interlocked.Exchange(ref s_own, 3);",
        "Interlocked.CompareExchange(ref s_number, 0, (nint)Unsafe.AsPointer(ref s_own));",
        "fixed (int* p = &s_own) { Fill(ref s_value, p); }",
        "fixed (int* p = &s_own) { Own.Volatile.Write(ref s_value, p); }",
        "fixed (int* p = &s_own) { s_isOwn = p == s_shared; }",
        "fixed (int* p = &s_own) { s_isOwn = p > s_shared; }",
        "fixed (int* p = &s_own) { s_number = (nint)(p - s_shared); }",
        "fixed (int* p = &s_own) { s_number = (nint)(s_shared - p); }",
        "fixed (int* p = &s_own) { s_number = (nint)p - (nint)p; }",
        "fixed (int* p = &s_own) { s_number = (nint)p & 7; }",
        "fixed (int* p = &s_own) { s_number -= (nint)p; }",
        "fixed (int* p = &s_own) { s_isOwn = (s_isOwn ? p : null) == null; }",
        "fixed (int* p = &s_own) { var holder = new Holder { Pointer = p }; Take(holder.Pointer); }",
        "fixed (int* p = &s_own) { (s_value, s_number) = (*p, 0); }",
        "fixed (int* p = &s_own) { (nint own, s_value) = ((nint)p, 1); Take((int*)own); }",
        "s_value = *Own1(); static int* Own1() { fixed (int* p = &s_own) { return p; } }",
        "s_shared = Shared1(); static int* Shared1() { fixed (int* p = &s_own) { return *p == 3 ? s_shared : null; } }",
        "s_shared = Again(3); static int* Again(int n) => n == 0 ? null : Again(n - 1);",
        "fixed (int* p = &s_own) { Keep(p); } static void Keep(int* pointer) => s_value = *pointer;",
        "fixed (int* p = &s_own) { Keep(p); } static void Keep(int* pointer) => s_ownPointer = pointer;",
        "fixed (int* p = &s_own) { int* place; Keep(out place, p); Take(place); } static void Keep(out int* place, int* pointer) => place = pointer;",
        "Keep(out s_shared); static void Keep(out int* place) => place = null;",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task The_address_in_a_static_field_is_reported(string body)
    {
        var source = MarkedSource.Parse(Method(body));

        var diagnostics = await BodyRun.Of(source.Text);

        Assert.Equal(source.Spans.Select(static span => ("HOOK073", span)), diagnostics.Select(static d => (d.Id, d.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_stays_in_the_thread_is_left_alone(string body) => Assert.Empty(await BodyRun.Of(Method(body)));

    [Theory]
    [MemberData(nameof(Wrong))]
    [MemberData(nameof(Right))]
    public void The_compiler_says_nothing_beside(string body) => Assert.DoesNotContain(
        HookCompilation.Errors(BodyRun.Compile(MarkedSource.Parse(Method(body)).Text)),
        static error => error.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);

    [Theory]
    [InlineData("int n = n; s_value = n;")]
    [InlineData("int* p = p; s_shared = p;")]
    [InlineData("int* p = p + 1; s_shared = p;")]
    [InlineData("int* p = 1 + p; s_shared = p;")]
    [InlineData("nint n = (nint)(int*)n; s_number = n;")]
    [InlineData("int* p = q, q = p; s_shared = p; s_shared = q;")]
    [InlineData("int* p = q; int* q = p; s_shared = q;")]
    [InlineData("int* p = &*q, q = &*p; s_shared = q;")]
    [InlineData("int* p = (int*)Unsafe.AsPointer(ref *p); s_shared = p;")]
    [InlineData("fixed (int* p = p) { s_shared = p; }")]
    [InlineData("fixed (int* p = &p[0], q = q) { s_shared = q; }")]
    [InlineData("var p = p; s_shared = p;")]
    [InlineData("void F() { int* p = p; s_shared = p; } F();")]
    public async Task A_local_that_begins_with_itself_is_left_to_the_compiler(string body) => Assert.Empty(await BodyRun.Of(Method(body)));

    private static string Method(string body) => $$"""
        using System;
        using System.Runtime.CompilerServices;
        using System.Threading;

        internal static unsafe class Sample
        {
            [ThreadStatic] private static int s_own;
            [ThreadStatic] private static Pair s_pair;
            [ThreadStatic] private static int* s_ownPointer;
            private static int* s_shared;
            private static nint s_number;
            private static int s_value;
            private static Holder s_holder;
            private static bool s_isOwn;
            private static long s_long;
            private static (nint, int) s_pairOfNumbers;
            private static int* Shared { get; set; }
            private static int* Owned => (int*)Unsafe.AsPointer(ref s_own);
            private static long Uses => s_long + s_pairOfNumbers.Item2 + *Shared + *Owned;

            private static void Body()
            {
                {{body}}
            }

            private static void Take(int* pointer) => *pointer = s_value + (int)s_number + *s_shared + *s_ownPointer + *s_holder.Pointer;

            private static void Fill(ref int place, int* value) => place = s_isOwn ? 0 : *value;

            private static class Own
            {
                public static class Volatile { public static void Write(ref int place, int* value) => place = *value; }
            }

            private struct Pair { public int A, B; }

            private struct Holder { public int* Pointer; public Holder(int* pointer) => Pointer = pointer; }
        }
        """;
}
