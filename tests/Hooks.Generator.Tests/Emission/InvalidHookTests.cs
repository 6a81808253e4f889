using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Emission;

/// <summary>What is generated around a wrong hook: enough that the compiler lets the analyzers speak, and no export.</summary>
public class InvalidHookTests
{
    [Fact]
    public void Beside_a_right_one() => Snapshot.Verify(GeneratorRun.Of("""
        namespace Sample;

        internal static partial class FileHooks
        {
            [Intercept("close")]
            private static partial int Close(int descriptor) => Next.Close(descriptor);

            [Intercept("dup")]
            private static partial int Dup(bool descriptor) => Next.Dup(descriptor);

            [Intercept("dup2")]
            private static partial int WithoutBody(int from, out int to);
        }
        """));

    [Fact]
    public void Alone_in_a_generic_type() => Snapshot.Verify(GeneratorRun.Of("""
        internal static partial class Hooks<T>
        {
            [Intercept("sync")]
            private static partial ref readonly T Sync<U>(in U from) where U : struct => ref Next.Sync(from);
        }
        """));
}
