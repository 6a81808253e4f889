using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Objects of C and of assembly in a library (<c>HookObject</c>).</summary>
public sealed class LinkedObjectTests : IDisposable
{
    private const string Sum = """
        #include <string.h>
        static const int table[] = {1, 2, 3};
        static int calls;
        int common;
        int (*indirect)(const char *) = (int (*)(const char *))strlen;
        int fast_sum(int n) { common++; return table[n] + ++calls * 0 + (int)strlen("four") + indirect("ab"); }
        int open(const char *path, int flags) { (void)path; return flags; }
        """;

    private readonly TemporaryDirectory _directory = new();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("gcc", "ld.lld")]
    [InlineData("gcc", "ld.bfd")]
    [InlineData("clang", "ld.lld")]
    [InlineData("clang", "ld.bfd")]
    public void A_hook_calls_a_function_of_an_object(string compiler, string linker)
    {
        using var build = Library("n + fast_sum(2)", "fast_sum", Compile(Sum, "sum.o", compiler, options: ["-fcommon", "-fcf-protection=full"]));
        build.Linker = RequiredProgram.Find(linker);

        Assert.Equal("", build.Build());

        // 3, the length of "four" and that of "ab".
        Assert.Equal(9, ExitCodeOfExit(build, 0));
        var symbols = ProgramRun.Of(RequiredProgram.Find("nm"), ["-D", "--defined-only", Artifact(build)]).Output;
        Assert.EndsWith(" T exit", Assert.Single(symbols.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_can_be_linked_with_or_without_a_note_about_the_stack()
    {
        foreach (var note in (string[])["", ".section .note.GNU-stack,\"\",@progbits\n"])
        {
            var code = ThisMachine.RuntimeIdentifier == "linux-arm64" ? "mov w0, #7\n" : "mov $7, %eax\n";
            using var build = Library("n + fast_sum(2)", "fast_sum", Compile($".text\n.globl fast_sum\n.type fast_sum, %function\nfast_sum:\n{code}ret\n{note}", "sum.o", language: "assembler"));

            Assert.Equal("", build.Build());

            Assert.Equal(7, ExitCodeOfExit(build, 0));
        }
    }

    [Fact]
    public void A_library_for_the_other_processor_takes_an_object_for_it()
    {
        using var build = Library("n + fast_sum(2)", "fast_sum", Compile(Sum, "sum.o", "aarch64-linux-gnu-gcc"), architecture: "arm64");

        Assert.Equal("", build.Build());
    }

    /// <summary>What programs would not start with, or would do to every program.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "int nowhere(int); int fast_sum(int n) { return nowhere(n); }", "", "HOOKSDK124: The HookObject 'sum.o' refers to 'nowhere', which the library does not define and libc does not have" },
        { "int opne(int); int fast_sum(int n) { return opne(n); }", "", "HOOKSDK124: The HookObject 'sum.o' refers to 'opne', which the library does not define and libc does not have, but 'open' is" },
        { "extern int datum; int fast_sum(int n) { return datum + n; }", "", "HOOKSDK124: The HookObject 'sum.o' refers to 'datum'" },
        { "extern char **enviorn; int fast_sum(int n) { return enviorn != 0; }", "", "HOOKSDK124: The HookObject 'sum.o' refers to 'enviorn', which the library does not define and libc does not have, but it has the variable 'environ'" },
        { "double cos(double); int fast_sum(int n) { return (int)cos(n); }", "", "HOOKSDK026: The HookObject 'sum.o' refers to 'cos', which is in libm.so.6" },
        { "int backtrace(void **, int); int fast_sum(int n) { return backtrace(0, n); }", "", "HOOKSDK027: The HookObject 'sum.o' refers to 'backtrace', which only glibc has" },
        { "static int ready; __attribute__((constructor)) static void begin(void) { ready = 1; } int fast_sum(int n) { return n + ready; }", "", "HOOKSDK125: The HookObject 'sum.o' has code that runs when a program starts or ends (section .init_array" },
        { "static int ready; __attribute__((destructor)) static void end(void) { ready = 1; } int fast_sum(int n) { return n + ready; }", "", "HOOKSDK125: The HookObject 'sum.o' has code that runs when a program starts or ends (section .fini_array" },
        { "static __thread int calls; int fast_sum(int n) { return n + calls++; }", "", "HOOKSDK125: The HookObject 'sum.o' has thread-local variables (section .tbss): use a static field with [ThreadStatic]" },
        { "int call(int (*)(int)); int fast_sum(int n) { int add(int m) { return m + n; } return call(add); } int call(int (*f)(int)) { return f(1); }", "-O0", "HOOKSDK125: The HookObject 'sum.o' needs an executable stack" },
        { "static int one(int n) { return n; } static void *resolve(void) { return one; } int fast_sum(int) __attribute__((ifunc(\"resolve\")));", "", "HOOKSDK125: The HookObject 'sum.o' has an indirect function ('fast_sum')" },
        { "static int data; int *table[] = {&data}; int fast_sum(int n) { return *table[n]; }", "-fno-pic -mcmodel=small", "HOOKSDK028: The HookObject 'sum.o' is not position-independent code, and a library can be loaded at any address: compile it with -fPIC" },
        { "int fast_sum(int n) { return n; }", "-flto", "HOOKSDK028: The HookObject 'sum.o' holds the compiler's intermediate code, which the linker can't read: compile without -flto" },
        { "int fast_sum(int n) { return n; } void exit(int n) { for (;;) fast_sum(n); }", "-fno-builtin", "HOOKSDK126: The HookObject 'sum.o' defines 'exit', and so does the library itself for the hook of exit" },
        { "int fast_sun(int n) { return n; }", "", "HOOKSDK026: H.Exit calls 'fast_sum' ([DllImport] of H.fast_sum in Sample), which no HookObject defines, but 'fast_sun' of sum.o is defined" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_an_object_must_not_contain_is_an_error_that_names_it(string source, string options, string error)
    {
        foreach (var linker in (string[])["ld.lld", "ld.bfd"])
        {
            using var build = Library("n + fast_sum(2)", "fast_sum", Compile(source, "sum.o", options: options.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            build.Linker = RequiredProgram.Find(linker);

            Assert.StartsWith(error, Assert.Single(build.Build().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_an_object_for_the_processor_is_an_error_that_says_what_it_is()
    {
        File.WriteAllText(_directory["text.o"], "int fast_sum(int n) { return n; }");
        File.WriteAllText(_directory["empty.o"], "");
        File.WriteAllText(_directory["archive.a"], "!<arch>\n");
        File.WriteAllBytes(_directory["bitcode.o"], [(byte)'B', (byte)'C', 0xC0, 0xDE]);
        (string Path, string Error)[] files =
        [
            (_directory["missing.o"], $"The HookObject '{_directory["missing.o"]}' does not exist"),
            (_directory["text.o"], "The HookObject 'text.o' is not an ELF object"),
            (_directory["empty.o"], "The HookObject 'empty.o' is not an ELF object: it is empty"),
            (_directory["archive.a"], "The HookObject 'archive.a' is not an ELF object: it is an archive; name the objects in it"),
            (_directory["bitcode.o"], "The HookObject 'bitcode.o' is not an ELF object: it is LLVM bitcode; compile without -flto"),
            (Compile(Sum, "other.o", "aarch64-linux-gnu-gcc"), "The HookObject 'other.o' is for another processor, and the library is built for x64"),
            ("/bin/true", "The HookObject 'true' is a program or a library, and an object is needed"),
        ];

        foreach (var (path, error) in files)
        {
            using var build = Library("n + fast_sum(2)", "fast_sum", path, "x64");

            Assert.StartsWith($"HOOKSDK028: {error}", Assert.Single(build.Build().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_an_object_refers_to_may_be_weak_or_data_of_libc_or_declared_as_the_programs()
    {
        const string source = """
            #include <stdio.h>
            extern int maybe(int) __attribute__((weak));
            int of_the_program(int);
            int fast_sum(int n) { if (maybe) return maybe(n); return stderr ? 5 : of_the_program(n); }
            """;
        using var build = Library(
            "n + fast_sum(2) + (n == 1000 ? of_the_program(n) : 0)", "fast_sum", Compile(source, "sum.o"), "x64", "[DllImport(\"*\")] private static extern int of_the_program(int n);");

        Assert.Equal("", build.Build());
    }

    private string Compile(string source, string output, string compiler = "gcc", string language = "c", params string[] options)
    {
        var file = _directory["source"];
        File.WriteAllText(file, source);
        var run = ProgramRun.Of(RequiredProgram.Find(compiler), ["-x", language, "-c", "-O2", "-fPIC", "-g", .. options, "-o", _directory[output], file]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return _directory[output];
    }

    private static TaskBuild Library(string result, string import, string path, string? architecture = null, string more = "") => new TaskBuild
    {
        Architecture = architecture ?? ThisMachine.RuntimeIdentifier["linux-".Length..],
        LinkedObjects = [path],
    }.WithHooks($$"""
        using System.Runtime.InteropServices;
        internal static unsafe partial class H
        {
            [Intercept("exit")]
            private static partial void Exit(int n) => Next.Exit({{result}});
            [DllImport("*")] private static extern int {{import}}(int n);
            {{more}}
        }
        """);

    /// <summary>How a program ends that calls <c>exit</c>.</summary>
    private int ExitCodeOfExit(TaskBuild build, int status)
    {
        File.WriteAllText(_directory["main.c"], $"#include <stdlib.h>\nint main(void) {{ exit({status}); }}\n");
        var program = NativeProgram.Compile(_directory["main.c"], _directory["main"]);
        return ProgramRun.Of(program, [], new Dictionary<string, string?> { ["LD_PRELOAD"] = Artifact(build) }).ExitCode;
    }

    private static string Artifact(TaskBuild build) => Path.Combine(build.Artifacts, "libhooks.so");
}
