using System.Runtime.CompilerServices;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Emission;

/// <summary>What is generated for hooks.</summary>
public class HookTests
{
    [Fact]
    public void One_hook() => Verify("""
        namespace Sample;

        internal static unsafe partial class SocketHooks
        {
            [Intercept("bind")]
            private static partial int Bind(int socket, SockAddr* address, uint addressLength) =>
                Next.Bind(socket, address, addressLength);
        }
        """);

    [Fact]
    public void A_variadic_function() => Verify("""
        namespace Sample;

        internal static unsafe partial class PrintHooks
        {
            [Intercept("fprintf")]
            private static partial int Fprintf(void* stream, byte* format, VaList arguments) =>
                Next.Vfprintf(stream, format, arguments);
        }
        """);

    [Fact]
    public void Variadic_functions_that_share_what_they_pass_on_to() => Verify("""
        namespace Sample;

        internal static unsafe partial class PrintHooks
        {
            [Intercept("asprintf")]
            private static partial int Asprintf(byte** text, byte* format, VaList arguments) => Next.Vasprintf(text, format, arguments);

            [Intercept("__asprintf")]
            private static partial int OldAsprintf(byte** text, byte* format, VaList list) => Next.Vasprintf(text, format, list);

            [Intercept("vasprintf")]
            private static partial int Vasprintf(byte** text, byte* format, void* arguments) => Next.Vasprintf(text, format, arguments);

            [Intercept("execl")]
            private static partial int Execl(byte* path, byte* argument, VaList arguments) => -1;

            [Intercept("sscanf"), Intercept("__isoc99_sscanf"), Intercept("__isoc23_sscanf")]
            private static partial int Sscanf(byte* text, byte* format, VaList arguments) => Next.Vsscanf(text, format, arguments);
        }
        """);

    [Fact]
    public void Several_hooks_in_one_type() => Verify("""
        namespace Sample;

        internal static partial class SocketHooks
        {
            [Intercept("listen")]
            private static partial int Listen(int socket, int backlog) => Next.Listen(socket, backlog);

            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);
        }
        """);

    [Fact]
    public void Hooks_in_two_types() => Verify("""
        namespace Sample;

        internal static partial class SocketHooks
        {
            [Intercept("listen")]
            private static partial int Listen(int socket, int backlog) => Next.Listen(socket, backlog);
        }

        internal static partial class FileHooks
        {
            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);
        }
        """);

    [Fact]
    public void Several_symbols_of_one_method() => Verify("""
        namespace Sample;

        internal static unsafe partial class FileHooks
        {
            [Intercept("open")]
            [Intercept("open64")]
            private static partial int Open(byte* path, int flags, uint mode) => Next.Open(path, flags, mode);
        }
        """);

    [Fact]
    public void No_result() => Verify("""
        namespace Sample;

        internal static unsafe partial class MemoryHooks
        {
            [Intercept("free")]
            private static partial void Free(void* memory) => Next.Free(memory);
        }
        """);

    [Fact]
    public void A_pointer_as_result() => Verify("""
        namespace Sample;

        internal static unsafe partial class MemoryHooks
        {
            [Intercept("malloc")]
            private static partial void* Allocate(nuint size) => Next.Allocate(size);
        }
        """);

    [Fact]
    public void Floating_point_numbers() => Verify("""
        namespace Sample;

        internal static partial class MathHooks
        {
            [Intercept("pow")]
            private static partial double Power(double x, double y) => Next.Power(x, y);

            [Intercept("sinf")]
            private static partial float Sine(float x) => Next.Sine(x);
        }
        """);

    [Fact]
    public void Seven_arguments() => Verify("""
        namespace Sample;

        internal static partial class Hooks
        {
            [Intercept("seven")]
            private static partial long Seven(long a, long b, long c, long d, long e, long f, long g) =>
                Next.Seven(a, b, c, d, e, f, g);
        }
        """);

    [Fact]
    public void A_nested_type() => Verify("""
        namespace Sample.Deep
        {
            public partial class Outer
            {
                internal partial struct Middle
                {
                    internal static partial class Inner
                    {
                        [Intercept("close")]
                        internal static partial int Close(int descriptor) => Next.Close(descriptor);
                    }
                }
            }
        }
        """);

    [Fact]
    public void The_global_namespace() => Verify("""
        internal static partial class FileHooks
        {
            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);
        }
        """);

    [Fact]
    public void Keywords_as_names() => Verify("""
        namespace Sample.@namespace;

        internal static partial class @class
        {
            [Intercept("send")]
            private static partial int @event(int @in, int value, int from) => Next.@event(@in, value, from);
        }
        """);

    [Fact]
    public void Enumerations_structs_and_function_pointers() => Verify("""
        namespace Sample;

        internal enum Whence : uint
        {
            Set,
        }

        public struct TimeSpec
        {
            public long Seconds;
            public long Nanoseconds;
        }

        internal static unsafe partial class Hooks
        {
            [Intercept("seek")]
            private static partial Whence Seek(Whence whence) => Next.Seek(whence);

            [Intercept("now")]
            private static partial TimeSpec Now(TimeSpec since) => Next.Now(since);

            [Intercept("signal")]
            private static partial delegate* unmanaged<int, void> Signal(int number, delegate* unmanaged<int, void> handler) =>
                Next.Signal(number, handler);
        }
        """);

    [Fact]
    public void Results_without_a_sign() => Verify("""
        namespace Sample;

        internal static partial class Hooks
        {
            [Intercept("alarm")]
            private static partial uint Alarm(uint seconds) => Next.Alarm(seconds);

            [Intercept("length")]
            private static partial nuint Length(nint of) => Next.Length(of);
        }
        """);

    [Fact]
    public void Types_whose_names_differ_in_case_alone()
    {
        var run = GeneratorRun.Of("""
            internal static partial class FileHooks { [Intercept("dup")] private static partial int Dup(int d) => Next.Dup(d); }
            internal static partial class filehooks { [Intercept("sync")] private static partial void Sync() => Next.Sync(); }
            """);

        Assert.Equal(
            ["FileHooks.g.cs", "filehooks_2.g.cs", "Hooks.Generated.HookLibrary.g.cs"],
            run.Sources.Select(static source => source.HintName));
    }

    [Fact]
    public void Unsafe_on_the_method_alone() => Verify("""
        namespace Sample;

        internal static partial class MemoryHooks
        {
            [Intercept("free")]
            private static unsafe partial void Free(void* memory) => Next.Free(memory);
        }
        """);

    private static void Verify(string source, [CallerMemberName] string test = "") =>
        Snapshot.Verify(GeneratorRun.Of(source), test: test);
}
