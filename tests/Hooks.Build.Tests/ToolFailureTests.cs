using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>However a tool fails, one sentence says so: none of its own words reach whoever builds.</summary>
public sealed class ToolFailureTests : IDisposable
{
    private const string Secret = "words of the tool";

    private readonly TaskBuild _build = new TaskBuild().WithHooks("""
        internal static partial class H
        {
            [Intercept("f")]
            private static partial int F(int n) => Next.F(n);
        }
        """);

    [Theory]
    [InlineData($"echo {Secret} >&2; exit 1", "HOOKSDK017", "The native compiler failed, and its error names no method")]
    [InlineData($"echo {Secret}; exit 0", "HOOKSDK017", "ended without an error and wrote no object")]
    [InlineData("kill -KILL $$", "HOOKSDK017", "was killed (SIGKILL)")]
    [InlineData("kill -SEGV $$", "HOOKSDK017", "crashed or was stopped (signal 11)")]
    [InlineData("echo 'System.IO.IOException: No space left on device'; kill -ABRT $$", "HOOKSDK010", "the disk is full")]
    [InlineData($"[ $1 = --version ] && echo 9.0.1+abc || {{ echo {Secret}; exit 1; }}", "HOOKSDK020", "has version 9.0.1, but the freestanding runtime is written for 10.0.12")]
    public void A_compiler_that_is_no_ILC_or_a_broken_one(string script, string code, string words)
    {
        _build.Compiler = _build.Script("ilc", script);

        AssertError(code, words, static build => build.Prepared().Compile());
        Assert.False(File.Exists(_build.ObjectFile));
    }

    [Theory]
    [InlineData("System.Memory.dll", "HOOKSDK0")]
    [InlineData("System.Runtime.dll", "HOOKSDK017")]
    [InlineData("Sample.dll", "HOOKSDK0")]
    public void An_assembly_that_is_damaged(string assembly, string code)
    {
        _build.Prepared();
        var path = _build[$"assemblies/{assembly}"];
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..700]);

        Assert.False(_build.Compile() && _build.Link());
        Assert.StartsWith(code, Assert.Single(_build.Errors.Split('\n')));
        Assert.DoesNotContain("Exception", _build.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_that_is_not_there()
    {
        _build.Compiler = _build["no-such-ilc"];

        AssertError("HOOKSDK016", "can't be run: it, or the interpreter or dynamic linker that it needs, does not exist", static build => build.Prepared().Compile());
    }

    [Fact]
    public void A_compiler_that_is_no_program()
    {
        _build.Compiler = _build["ilc"];
        File.WriteAllBytes(_build.Compiler, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0]);
        File.SetUnixFileMode(_build.Compiler, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        AssertError("HOOKSDK016", "can't be run: it is not a program for this machine", static build => build.Prepared().Compile());
    }

    /// <summary>As NuGet leaves it if another user restored the package (0744): this user may only read it.</summary>
    [Fact]
    public void A_compiler_that_this_user_may_only_read_is_run_all_the_same()
    {
        var package = Directory.CreateDirectory(_build["package"]).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(TaskBuild.RealCompiler)!))
        {
            var copy = Path.Combine(package, Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        _build.Compiler = Path.Combine(package, "ilc");

        Assert.Equal("", _build.Build());
    }

    [Theory]
    [InlineData("/sys/hooks.o")]
    [InlineData("/proc/none/hooks.o")]
    public void An_object_that_can_not_be_written(string path)
    {
        _build.ObjectFile = path;

        AssertError("HOOKSDK010", "", static build => build.Prepared().Compile());
    }

    [Theory]
    [InlineData($"echo {Secret} >&2; exit 1", "HOOKSDK018", "wrote no library and is neither ld.lld nor GNU ld")]
    [InlineData($"echo {Secret}; exit 0", "HOOKSDK018", "wrote no library and is neither ld.lld nor GNU ld")]
    [InlineData("kill -KILL $$", "HOOKSDK019", "was killed (SIGKILL)")]
    [InlineData("kill -SEGV $$", "HOOKSDK019", "crashed or was stopped (signal 11)")]
    [InlineData($"[ $1 = --version ] && echo LLD 99 || {{ echo {Secret}; exit 1; }}", "HOOKSDK003", "could not link the library (exit code 1)")]
    [InlineData("echo 'ld: undefined reference to `x'\\'; exit 1", "HOOKSDK003", "The symbol 'x' is undefined")]
    [InlineData("echo 'lld: error: duplicate symbol: x'; exit 1", "HOOKSDK003", "The symbol 'x' is defined twice")]
    [InlineData("echo 'No space left on device'; kill -ABRT $$", "HOOKSDK010", "the disk is full")]
    public void A_linker_that_is_none_or_a_broken_one(string script, string code, string words)
    {
        Assert.True(_build.Prepared().Compile(), _build.Errors);
        _build.Linker = _build.Script("ld", script);

        AssertError(code, words, static build => build.Link());
        Assert.False(File.Exists(_build["libhooks.so"]));
    }

    [Theory]
    [InlineData("ld")]
    [InlineData("ld.lld")]
    public void An_object_that_is_damaged(string linker)
    {
        Assert.True(_build.Prepared().Compile(), _build.Errors);
        _build.Linker = RequiredProgram.Find(linker);
        var bytes = File.ReadAllBytes(_build.ObjectFile);
        File.WriteAllBytes(_build.ObjectFile, bytes[..(bytes.Length / 2)]);

        AssertError("HOOKSDK010", "damaged", static build => build.Link());
    }

    [Fact]
    public void A_linker_for_another_processor()
    {
        using var build = new TaskBuild { Architecture = "arm64", Linker = RequiredProgram.Find("ld") }.WithHooks("""
            internal static partial class H
            {
                [Intercept("f")]
                private static partial int F(int n) => Next.F(n);
            }
            """);
        Assert.True(build.Prepared().Compile(), build.Errors);

        Assert.False(build.Link());
        Assert.StartsWith($"HOOKSDK018: The linker '{build.Linker}' does not link for arm64", build.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sys", "HOOKSDK010")]
    [InlineData("/proc/none", "HOOKSDK010")]
    public void A_directory_of_artifacts_that_can_not_be_written(string directory, string code)
    {
        Assert.True(_build.Prepared().Compile() && _build.Link(), _build.Errors);
        _build.Artifacts = directory;

        AssertError(code, directory, static build => build.Finish());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("f@V1.0")]
    [InlineData("a; } { local")]
    public void A_symbol_that_no_linker_script_can_hold(string symbol)
    {
        using var build = new TaskBuild().WithHooks($$"""
            internal static partial class H
            {
                [Intercept("f")]
                private static partial int F(int n) => Next.F(n);

                [System.Runtime.InteropServices.UnmanagedCallersOnly(EntryPoint = "{{symbol}}")]
                public static int G() => 1;
            }
            """);
        _ = build.Prepared().Compile() && build.Link();

        Assert.StartsWith($"HOOKSDK025: A method is exported as '{symbol}'", build.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _build.Dispose();

    private void AssertError(string code, string words, Func<TaskBuild, bool> step)
    {
        Assert.False(step(_build));
        var error = Assert.Single(_build.Errors.Split('\n'));
        Assert.StartsWith($"{code}: ", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error, StringComparison.Ordinal);
    }
}
