using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests.Opened;

/// <summary>Functions of libraries that a program opens for itself alone (RTLD_LOCAL), while it runs.</summary>
public sealed class OpenedLibraryTests : IDisposable
{
    private const string Hooks = """
        internal static unsafe partial class OpenedHooks
        {
            [Intercept("opened_number")]
            private static partial long Number(long x) => Next.Number(x) + 1000;

            [Intercept("opened_by_name", Library = "libopened1.so")]
            private static partial long ByName(long x) => Next.ByName(x) + 1000;

            [Intercept("opened_indirect")]
            private static partial long Indirect(long x) => Next.Indirect(x) + 1000;
        }
        """;

    private const string Gone = "999/38"; // ENOSYS

    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose() => _builds.ForEach(static build => build.Dispose());

    [Theory]
    [InlineData("x64", "gcc", "gnu")]
    [InlineData("x64", "gcc", "sysv")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "gnu")]
    [InlineData("x64", "musl-gcc", "sysv")]
    public void Their_functions_are_called_as_long_as_they_are_open(string architecture, string compiler, string hash)
    {
        var run = Runner(architecture, compiler, hash);

        // musl unloads nothing.
        var (noNumber, noName, first) = compiler == "musl-gcc" ? ("1011/0", "1021/0", "1021/0") : (Gone, "1011/0", "1011/0");

        Assert.Equal($"{Gone} none ", run("opened_number message"));
        Assert.Equal("1011/0 1011/0 none ", run("open0 opened_number opened_number message"));
        Assert.Equal($"1011/0 {noNumber} 1011/0 ", run("open0 opened_number close0 opened_number open0 opened_number"));
        Assert.Equal($"1011/0 1021/0 1021/0 {noName} ", run("open0 opened_by_name open1 opened_by_name opened_by_name close1 opened_by_name"));
        Assert.Equal($"1021/0 {first} ", run("open1 open0 opened_number close1 opened_number"));
    }

    [Theory]
    [InlineData("x64", "gcc", "gnu")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "sysv")]
    public void An_indirect_function_is_the_one_that_it_chooses(string architecture, string compiler, string hash) =>
        Assert.Equal("1012/0 1022/0 ", Runner(architecture, compiler, hash)("open0 opened_indirect close0 open1 opened_indirect"));

    private Func<string, string> Runner(string architecture, string compiler, string hash)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks(Hooks);
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        var target = NativeTarget.Of(architecture);
        var program = NativeProgram.Compile(Source("opening.c"), build["opening"], ["-ldl"], compiler);
        string[] libraries = [.. Enumerable.Range(0, 2).Select(number => NativeProgram.Compile(
            Source("opened.c"),
            build[$"libopened{number}.so"],
            ["-shared", "-fPIC", $"-DNUMBER={10 * (number + 1)}", $"-Wl,--hash-style={hash}", .. compiler == "musl-gcc" ? Array.Empty<string>() : ["-DINDIRECT"]],
            compiler))];
        return steps =>
        {
            var run = target.Run(program, build["libhooks.so"], [.. libraries, .. steps.Split(' ')]);
            Assert.True(run.ExitCode == 0, run.Output + run.Errors);
            return run.Output;
        };
    }

    private static string Source(string file) => Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs", file);
}
