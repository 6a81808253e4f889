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
    public void Nothing_is_generated_where_nothing_is_marked() =>
        Assert.Empty(GeneratorRun.First(HookCompilation.Of("internal static class Nothing;")).Sources);
}
