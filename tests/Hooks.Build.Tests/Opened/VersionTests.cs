using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Opened;

/// <summary>One version of a symbol that libc defines in two: <c>realpath</c> of glibc on x64.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc", "", "/ 0")]
    [InlineData("x64", "gcc", ", Version = \"GLIBC_2.3\"", "/ 0")]
    [InlineData("x64", "gcc", ", Version = \"GLIBC_2.2.5\"", "none 22")]
    [InlineData("x64", "gcc", ", Version = \"GLIBC_9.9\"", "/ 0")]
    [InlineData("x64", "musl-gcc", ", Version = \"GLIBC_2.2.5\"", "/ 0")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", ", Version = \"GLIBC_2.2.5\"", "/ 0")]
    public void Next_calls_the_version_that_is_named_if_there_is_one(string architecture, string compiler, string version, string answer)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks($$"""
            internal static unsafe partial class PathHooks
            {
                [Intercept("realpath"{{version}})]
                private static partial byte* Resolve(byte* path, byte* resolved)
                {
                    var result = Next.Resolve(path, resolved);
                    return result;
                }
            }
            """);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/resolving.c"), build["resolving"], compiler: compiler);

        var run = NativeTarget.Of(architecture).Run(program, build["libhooks.so"]);

        Assert.Equal((0, $"{answer}\n"), (run.ExitCode, run.Output));
    }
}
