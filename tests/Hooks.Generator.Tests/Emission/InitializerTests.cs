using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Emission;

/// <summary>What is generated for initializers.</summary>
public class InitializerTests
{
    [Fact]
    public void Several_run_in_the_order_of_their_names() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static partial class FileHooks
        {
            [HookInitializer]
            internal static void SecondByName() { }

            [HookInitializer]
            internal static void FirstByName() { }

            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);
        }
        """));

    [Fact]
    public void None_needs_a_hook_beside_it() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static class Configuration
        {
            [HookInitializer]
            internal static void Read() { }
        }
        """));

    [Fact]
    public void One_that_takes_the_arguments_is_given_a_copy() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static unsafe class Configuration
        {
            [HookInitializer]
            internal static void Second() { }

            [HookInitializer]
            internal static void First(int argc, byte** argv) { }
        }
        """));

    [Fact]
    public void Finalizers_run_if_the_initializer_has() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static class Summary
        {
            [HookFinalizer]
            internal static void Write() { }

            [HookInitializer, HookFinalizer]
            internal static void Count() { }
        }
        """));

    [Fact]
    public void The_initializer_registers_what_runs_in_a_forked_child() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static class Process
        {
            [AfterFork]
            internal static void Reset() { }

            [HookInitializer, AfterFork]
            internal static void Remember() { }
        }
        """));

    [Fact]
    public void Nothing_is_generated_where_nothing_is_marked() =>
        Assert.Empty(GeneratorRun.First(HookCompilation.Of("internal static class Nothing;")).Sources);
}
