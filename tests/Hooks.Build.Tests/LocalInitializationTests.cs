using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>What <c>stackalloc</c> and locals hold when a method begins, on a stack that a call before has written to.</summary>
public sealed class LocalInitializationTests : IDisposable
{
    private const string Hooks = """
        using System;
        using System.Runtime.CompilerServices;

        internal static unsafe partial class Stack
        {
            [Intercept("stackalloc_bytes")]
            private static partial long Bytes(long x) { Scatter(); return Written(x); }

            [Intercept("stackalloc_span")]
            private static partial long Span(long x) { Scatter(); return WrittenInSpan(x); }

            [Intercept("stackalloc_in_a_local_function")]
            private static partial long InLocalFunction(long x)
            {
                Scatter();
                return Count(x);

                [MethodImpl(MethodImplOptions.NoInlining)]
                static long Count(long x)
                {
                    var bytes = stackalloc byte[(int)x];
                    return CountOf(bytes, x);
                }
            }

            [Intercept("stackalloc_in_a_generic_method")]
            private static partial long InGenericMethod(long x) { Scatter(); return WrittenOf<long>(x / 8); }

            [Intercept("cleared")]
            private static partial long Cleared(long x) { Scatter(); return WrittenAfterClear(x); }

            [Intercept("default_of_a_struct")]
            private static partial long Default(long x) { Scatter(); return WrittenInDefault(x); }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static void Scatter()
            {
                var bytes = stackalloc byte[8192];
                new Span<byte>(bytes, 8192).Fill(0x5A);
                CountOf(bytes, 8192);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long Written(long x)
            {
                var bytes = stackalloc byte[(int)x];
                return CountOf(bytes, x);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long WrittenInSpan(long x)
            {
                Span<byte> bytes = stackalloc byte[1000];
                fixed (byte* start = bytes)
                {
                    return CountOf(start, Math.Min(x, 1000));
                }
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long WrittenOf<T>(long x) where T : unmanaged
            {
                var values = stackalloc T[(int)x];
                return CountOf((byte*)values, x * sizeof(T));
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long WrittenAfterClear(long x)
            {
                Span<byte> bytes = stackalloc byte[(int)x];
                bytes.Clear();
                fixed (byte* start = bytes)
                {
                    return CountOf(start, x);
                }
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long WrittenInDefault(long x)
            {
                Large large = default;
                return CountOf(large.Bytes, x);
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static long CountOf(byte* bytes, long length)
            {
                var count = 0L;
                for (var i = 0L; i < length; i++)
                {
                    count += bytes[i] == 0x5A ? 1 : 0;
                }

                return count;
            }

            private struct Large { public fixed byte Bytes[1000]; }
        }
        """;

    private readonly HostProgram _host = new();

    [Theory]
    [InlineData("stackalloc_bytes")]
    [InlineData("stackalloc_span")]
    [InlineData("stackalloc_in_a_local_function")]
    [InlineData("stackalloc_in_a_generic_method")]
    public void A_stackalloc_holds_what_was_there_where_locals_are_left_uncleared(string symbol)
    {
        using var library = Build(skipLocalsInit: true);

        // All but what the frames between have written.
        Assert.InRange(Call(library, symbol), 700, 1000);
    }

    [Theory]
    [InlineData("stackalloc_bytes")]
    [InlineData("stackalloc_span")]
    [InlineData("stackalloc_in_a_local_function")]
    [InlineData("stackalloc_in_a_generic_method")]
    public void A_stackalloc_is_zero_where_locals_are_cleared(string symbol)
    {
        using var library = Build(skipLocalsInit: false);

        Assert.Equal(0, Call(library, symbol));
    }

    [Theory]
    [InlineData("cleared")]
    [InlineData("default_of_a_struct")]
    public void What_the_code_clears_is_zero_all_the_same(string symbol)
    {
        using var library = Build(skipLocalsInit: true);

        Assert.Equal(0, Call(library, symbol));
    }

    [Fact]
    public void The_property_of_the_project_decides_and_a_change_of_it_compiles_anew()
    {
        using var project = new HookProject();
        project.Write("Stack.cs", Hooks);
        project.Write("Unwritten.cs", "internal static unsafe class Unwritten { internal static int First() { var numbers = stackalloc int[8]; return numbers[0]; } }");

        var uncleared = project.Build("-p:NoWarn=HOOK050").Succeeded();
        Assert.Contains("HOOK080", uncleared.Output, StringComparison.Ordinal);
        Assert.InRange(Call(project.Library, "stackalloc_bytes"), 700, 1000);

        var cleared = project.Build("-p:NoWarn=HOOK050", "-p:HooksSkipLocalsInit=false").Succeeded();
        Assert.DoesNotContain("HOOK080", cleared.Output, StringComparison.Ordinal);
        Assert.Equal(0, Call(project.Library, "stackalloc_bytes"));
    }

    [Fact]
    public void A_project_without_unsafe_code_leaves_its_locals_uncleared_as_well()
    {
        using var project = new HookProject();
        project.Write("Plain.cs", """
            using System;
            using System.Runtime.CompilerServices;

            internal static partial class Plain
            {
                [Intercept("plain_span")]
                private static partial long Count(long x) { Scatter(); return Written((int)x); }

                [MethodImpl(MethodImplOptions.NoInlining)]
                private static void Scatter()
                {
                    Span<byte> bytes = stackalloc byte[8192];
                    bytes.Fill(0x5A);
                    CountOf(bytes);
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                private static long Written(int x)
                {
                    Span<byte> bytes = stackalloc byte[x];
                    return CountOf(bytes);
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                private static long CountOf(ReadOnlySpan<byte> bytes)
                {
                    var count = 0L;
                    foreach (var b in bytes)
                    {
                        count += b == 0x5A ? 1 : 0;
                    }

                    return count;
                }
            }
            """);

        project.Build("-p:NoWarn=HOOK050").Succeeded();

        Assert.InRange(Call(project.Library, "plain_span"), 700, 1000);
    }

    public void Dispose() => _host.Dispose();

    private static TaskBuild Build(bool skipLocalsInit)
    {
        var build = new TaskBuild { SkipLocalsInit = skipLocalsInit };
        Assert.Equal("", build.WithHooks(Hooks).Build());
        return build;
    }

    private long Call(TaskBuild build, string symbol) => Call(Path.Combine(build.Artifacts, "libhooks.so"), symbol);

    private long Call(string library, string symbol)
    {
        var run = _host.Run([library], "call", symbol, "1000");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return long.Parse(run.Output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
