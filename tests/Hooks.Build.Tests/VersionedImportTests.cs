using Hooks.Build.Tests.Stubs;
using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>An import calls the default version of a function, as a program does that is linked today, although the library's references
/// have no version.</summary>
public sealed class VersionedImportTests : IDisposable
{
    /// <summary>glibc's first realpath refuses a null buffer (EINVAL); its first posix_spawn runs a file of unknown format by the
    /// shell; its first fmemopen refuses an empty buffer. On arm64 the first version of the first two is that of today.</summary>
    private const string Members = """
        [HookInitializer]
        internal static void Begin() => Report();

        [Intercept("madvise")]
        private static partial int Advise(void* address, nuint length, int advice)
        {
            Report();
            return Next.Advise(address, length, advice);
        }

        private static void Report()
        {
            fixed (byte* root = "/."u8, script = "./script"u8, read = "r"u8)
            {
                Errno.Value = 0;
                var path = Resolve(root, null);
                var arguments = stackalloc byte*[2];
                arguments[0] = script;
                arguments[1] = null;
                var child = 0;
                var buffer = stackalloc byte[1];
                Log.Line($"realpath {(path == null ? 0 : 1)} {Errno.Value} spawn {Spawn(&child, script, null, null, arguments, null)} memory {(OpenMemory(buffer, 0, read) == null ? 0 : 1)}");
            }
        }
        """;

    private const string Imports = """
        [DllImport("libc", EntryPoint = "realpath")] internal static extern byte* Resolve(byte* path, byte* resolved);
        [DllImport("libc", EntryPoint = "posix_spawn")] internal static extern int Spawn(int* child, byte* path, void* actions, void* attributes, byte** arguments, byte** environment);
        [DllImport("libc", EntryPoint = "fmemopen")] internal static extern void* OpenMemory(void* buffer, nuint size, byte* mode);
        """;

    private const string WeakImports = """
        [WeakImport("realpath")] private static readonly delegate* unmanaged<byte*, byte*, byte*> s_resolve;
        [WeakImport("posix_spawn")] private static readonly delegate* unmanaged<int*, byte*, void*, void*, byte**, byte**, int> s_spawn;
        [WeakImport("fmemopen")] private static readonly delegate* unmanaged<void*, nuint, byte*, void*> s_openMemory;
        private static byte* Resolve(byte* path, byte* resolved) => s_resolve == null ? null : s_resolve(path, resolved);
        private static int Spawn(int* child, byte* path, void* actions, void* attributes, byte** arguments, byte** environment) => s_spawn == null ? -1 : s_spawn(child, path, actions, attributes, arguments, environment);
        private static void* OpenMemory(void* buffer, nuint size, byte* mode) => s_openMemory == null ? null : s_openMemory(buffer, size, mode);
        """;

    private const string ObjectImports = """
        [DllImport("*", EntryPoint = "resolve")] private static extern byte* Resolve(byte* path, byte* resolved);
        [DllImport("*", EntryPoint = "spawn")] private static extern int Spawn(int* child, byte* path, void* actions, void* attributes, byte** arguments, byte** environment);
        [DllImport("*", EntryPoint = "open_memory")] private static extern void* OpenMemory(void* buffer, nuint size, byte* mode);
        """;

    private const string Object = """
        #include <spawn.h>
        #include <stdio.h>
        #include <stdlib.h>
        #pragma weak realpath
        static FILE *(*volatile opener)(void *, size_t, const char *) = fmemopen;
        char *resolve(const char *path, char *resolved) { return realpath ? realpath(path, resolved) : NULL; }
        int spawn(pid_t *child, const char *path, void *actions, void *attributes, char **arguments, char **environment)
        {
            return posix_spawn(child, path, actions, attributes, arguments, environment);
        }
        FILE *open_memory(void *buffer, size_t size, const char *mode) { return opener(buffer, size, mode); }
        """;

    private const string Today = "realpath 1 0 spawn 8 memory 1\n";

    /// <summary>The emulator runs the child of posix_spawn in a copy of the memory, so that its error doesn't arrive.</summary>
    private const string TodayEmulated = "realpath 1 0 spawn 0 memory 1\n";

    private readonly TemporaryDirectory _directory = new();
    private readonly List<TaskBuild> _builds = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _builds.ForEach(static build => build.Dispose());
        _directory.Dispose();
    }

    [Theory]
    [InlineData("x64", "gcc", "ld.lld")]
    [InlineData("x64", "gcc", "ld.bfd")]
    [InlineData("x64", "musl-gcc", "ld.lld")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "ld.lld")]
    public void Imports_are_of_the_default_version_in_initializers_and_in_hooks(string architecture, string compiler, string linker) =>
        Assert.Equal(Today + Today, Run(Library(architecture, Imports, linker: linker), architecture, compiler));

    [Theory]
    [InlineData("x64", "gcc", "ld.lld")]
    [InlineData("x64", "gcc", "ld.bfd")]
    [InlineData("x64", "musl-gcc", "ld.lld")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "ld.lld")]
    public void Weak_imports_are_of_the_default_version(string architecture, string compiler, string linker) =>
        Assert.Equal(Today + Today, Run(Library(architecture, WeakImports, linker: linker), architecture, compiler));

    [Theory]
    [InlineData("x64", "gcc", "ld.lld")]
    [InlineData("x64", "gcc", "ld.bfd")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc", "ld.lld")]
    public void Objects_of_C_call_the_default_version(string architecture, string compiler, string linker)
    {
        File.WriteAllText(_directory["calls.c"], Object);
        var compiled = ProgramRun.Of(RequiredProgram.Find(compiler), ["-c", "-O2", "-fPIC", "-w", "-o", _directory["calls.o"], _directory["calls.c"]]);
        Assert.True(compiled.ExitCode == 0, compiled.Errors);

        Assert.Equal(Today + Today, Run(Library(architecture, ObjectImports, _directory["calls.o"], linker), architecture, compiler));
    }

    [Theory]
    [InlineData("ld.lld")]
    [InlineData("ld.bfd")]
    public void A_weak_import_and_an_ordinary_one_of_the_same_function_are_both_of_the_default_version(string linker)
    {
        var both = Imports + """
            [WeakImport("realpath")] private static readonly delegate* unmanaged<byte*, byte*, byte*> s_resolve;
            [HookInitializer]
            internal static void Compare()
            {
                fixed (byte* root = "/."u8)
                {
                    Log.Line($"weak {(s_resolve != null && s_resolve(root, null) != null ? 1 : 0)}");
                }
            }
            """;

        Assert.Equal(Today + "weak 1\n" + Today, Run(Library("x64", both, linker: linker), "x64", "gcc"));
    }

    [Fact]
    public void Imports_of_another_assembly_are_of_the_default_version()
    {
        var build = new TaskBuild()
            .WithDependency("Shared", $"using System.Runtime.InteropServices; public static unsafe class Calls {{ {Imports.Replace("internal", "public", StringComparison.Ordinal)} }}")
            .WithHooks(Source("", "using static Calls;"));
        _builds.Add(build);
        Assert.Equal("", build.Build());

        Assert.Equal(Today + Today, Run(build, "x64", "gcc"));
    }

    [Theory]
    [InlineData("x64", "gcc")]
    [InlineData("x64", "musl-gcc")]
    [InlineData("arm64", "aarch64-linux-gnu-gcc")]
    public void A_hook_wakes_a_thread_that_waits_on_a_condition_of_the_program(string architecture, string compiler)
    {
        var build = new TaskBuild { Architecture = architecture }.WithHooks("""
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                [DllImport("libc")] private static extern int pthread_cond_signal(void* condition);

                [Intercept("madvise")]
                private static partial int Advise(void* address, nuint length, int advice) =>
                    advice == 12345 ? pthread_cond_signal(address) : Next.Advise(address, length, advice);
            }
            """);
        _builds.Add(build);
        Assert.Equal("", build.Build());
        var program = NativeProgram.Compile(
            Path.Combine(RepositoryFiles.Root, "tests/Hooks.Build.Tests/Programs/waiting.c"), build["waiting"], ["-pthread"], compiler);

        var run = NativeTarget.Of(architecture).Run(program, build["libhooks.so"]);

        Assert.Equal((0, "woken\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_hook_that_runs_before_the_library_is_initialized_calls_the_default_version()
    {
        var build = Library("x64", Imports);
        File.WriteAllText(build["early.c"], "int madvise(void *, unsigned long, int); __attribute__((constructor)) static void begin(void) { madvise(0, 0, 0); }");
        var early = NativeProgram.Compile(build["early.c"], build["libearly.so"], ["-shared", "-fPIC"]);

        // The loader initializes the last one first.
        Assert.Equal(Today + Today + Today, Run(build, "x64", "gcc", early));
    }

    [Fact]
    public void A_function_that_no_library_defines_is_still_the_loaders_error_and_the_library_needs_no_other()
    {
        var build = Library("x64", Imports);

        var symbols = ProgramRun.Of(RequiredProgram.Find("nm"), ["-D", "--undefined-only", build["libhooks.so"]]).Output;
        var dynamic = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-dW", build["libhooks.so"]]).Output;

        Assert.Contains(" U realpath\n", symbols, StringComparison.Ordinal);
        Assert.DoesNotContain("__real", symbols, StringComparison.Ordinal);
        Assert.DoesNotContain("NEEDED", dynamic, StringComparison.Ordinal);
    }

    private static string Source(string imports, string usings = "") => $$"""
        using System.Runtime.InteropServices;
        {{usings}}
        internal static unsafe partial class H
        {
            {{imports}}
            {{Members}}
        }
        """;

    private TaskBuild Library(string architecture, string imports, string? linked = null, string linker = "ld.lld")
    {
        var build = new TaskBuild { Architecture = architecture, Linker = RequiredProgram.Find(linker), LinkedObjects = linked is null ? [] : [linked] }.WithHooks(Source(imports));
        _builds.Add(build);
        Assert.True(build.Build() is "", build.Errors);
        return build;
    }

    /// <summary>What the library writes in a program that calls its hook once.</summary>
    private string Run(TaskBuild build, string architecture, string compiler, string more = "")
    {
        File.WriteAllText(_directory["main.c"], "int madvise(void *, unsigned long, int); int main(void) { madvise(0, 0, 0); return 0; }");
        File.WriteAllText(_directory["script"], "exit 0\n");
        File.SetUnixFileMode(_directory["script"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var program = NativeProgram.Compile(_directory["main.c"], _directory["main"], compiler: compiler);
        var run = architecture == "x64"
            ? ProgramRun.Of(RequiredProgram.Find("env"), ["-C", _directory.Path, $"LD_PRELOAD={build["libhooks.so"]} {more}".Trim(), program])
            : ProgramRun.Of(RequiredProgram.Find("env"), ["-C", _directory.Path, RequiredProgram.Find("qemu-aarch64", "qemu-aarch64-static"), "-L", "/usr/aarch64-linux-gnu", "-E", $"LD_PRELOAD={build["libhooks.so"]}", program]);
        Assert.Equal(0, run.ExitCode);
        return architecture == "x64" ? run.Errors : run.Errors.Replace(TodayEmulated, Today, StringComparison.Ordinal);
    }
}
