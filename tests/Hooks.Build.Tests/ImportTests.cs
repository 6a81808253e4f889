using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>An import that would keep programs from starting fails the build, or is provided for.</summary>
public sealed class ImportTests : IClassFixture<HookProject>
{
    private const string Dependency = """
        using System.Runtime.InteropServices;
        namespace Shared;
        public static unsafe class Tools
        {
            [DllImport("libc")] private static extern int no_such_function(int n);
            [DllImport("libc")] private static extern int opne(byte* path, int flags);
            [DllImport("libc")] private static extern double cos(double x);
            [DllImport("libc")] private static extern int backtrace(void** frames, int count);
            [DllImport("libc")] private static extern int getppid();
            [DllImport("libc")] private static extern int optind();
            [DllImport("*")] private static extern int of_the_program(int n);
            [DllImport("libm.so.6", EntryPoint = "sin")] private static extern double Sine(double x);
            [DllImport("libother.so.1")] private static extern int of_another(int n);
            public static int Unknown(int n) => no_such_function(n);
            public static int Misspelt(int n) => opne(null, n);
            public static int Mathematics(int n) => (int)cos(n);
            public static int Trace(int n) => backtrace(null, n);
            public static int Variable(int n) => optind() + n;
            public static int Parent(int n) => getppid() + n;
            public static int Program(int n) => of_the_program(n);
            public static int Named(int n) => (int)Sine(n);
            public static int Other(int n) => of_another(n);
        }
        """;

    private readonly HookProject _project;

    public ImportTests(HookProject project)
    {
        _project = project;
        _project.Clear();
    }

    [Theory]
    [InlineData("Unknown", "HOOKSDK026: H.F calls 'no_such_function' ([DllImport] of Shared.Tools.no_such_function in Shared), which is not a libc function: programs whose libraries do not define it would not start; ")]
    [InlineData("Misspelt", "HOOKSDK026: H.F calls 'opne' ([DllImport] of Shared.Tools.opne in Shared), which is not a libc function, but 'open' is: ")]
    [InlineData("Mathematics", "HOOKSDK026: H.F calls 'cos' ([DllImport] of Shared.Tools.cos in Shared), which is in libm.so.6: programs that do not load that library would not start; ")]
    [InlineData("Trace", "HOOKSDK027: H.F calls 'backtrace' ([DllImport] of Shared.Tools.backtrace in Shared), which only glibc has, so that no program on musl would start; ")]
    [InlineData("Variable", "HOOKSDK026: H.F calls 'optind' ([DllImport] of Shared.Tools.optind in Shared), which is a variable of libc, not a function: a call would run its bytes as code; use [WeakImport(\"optind\")] on a pointer to its type")]
    public void An_import_of_another_assembly_is_reported_with_its_methods(string method, string beginning)
    {
        using var build = new TaskBuild().WithDependency("Shared", Dependency).WithHooks(Hook($"Shared.Tools.{method}(n)"));

        Assert.StartsWith(beginning, build.Build(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Parent")]
    [InlineData("Program")]
    public void An_import_that_every_program_has_or_that_names_the_program_is_not_reported(string method)
    {
        using var build = new TaskBuild().WithDependency("Shared", Dependency).WithHooks(Hook($"Shared.Tools.{method}(n)"));

        Assert.Equal("", build.Build());
    }

    [Theory]
    [InlineData("Mathematics", "libm.so.6")]
    [InlineData("Named", "libdl.so.2 libm.so.6")]
    [InlineData("Other", "libother.so.1")]
    public void An_import_from_a_library_that_is_loaded_too_is_not_reported(string method, string needed)
    {
        using var build = new TaskBuild { NeededLibraries = needed.Split(' ') }.WithDependency("Shared", Dependency).WithHooks(Hook($"Shared.Tools.{method}(n)"));

        Assert.Equal("", build.Build());
    }

    [Theory]
    [InlineData("Mathematics", "libdl.so.2", "HOOKSDK026: H.F calls 'cos' ([DllImport] of Shared.Tools.cos in Shared), which is in libm.so.6: ")]
    [InlineData("Unknown", "libother.so.1", "HOOKSDK026: H.F calls 'no_such_function' ([DllImport] of Shared.Tools.no_such_function in Shared), which is not a libc function: ")]
    [InlineData("Trace", "libm.so.6", "HOOKSDK027: H.F calls 'backtrace' ([DllImport] of Shared.Tools.backtrace in Shared), which only glibc has")]
    public void Another_library_that_is_loaded_makes_no_import_right(string method, string needed, string beginning)
    {
        using var build = new TaskBuild { NeededLibraries = [needed] }.WithDependency("Shared", Dependency).WithHooks(Hook($"Shared.Tools.{method}(n)"));

        Assert.StartsWith(beginning, build.Build(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_of_the_project_is_reported_by_the_audit_too_where_no_analyzer_runs()
    {
        using var build = new TaskBuild().WithHooks(Hook("Nothing(n)", "[System.Runtime.InteropServices.DllImport(\"libc\")] private static extern int no_such_function(int n); private static int Nothing(int n) => no_such_function(n);"));

        Assert.StartsWith("HOOKSDK026: H.F calls 'no_such_function' ([DllImport] of H.no_such_function in Sample)", build.Build(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libc", "int no_such_function()", "HOOK067")]
    [InlineData("libc", "double cos(double x)", "HOOK068")]
    [InlineData("libc", "int read(int file, void* bytes, nuint count)", "HOOK022")]
    [InlineData("libssl.so.3", "int SSL_new(void* context)", "HOOK045")]
    public void A_build_fails_with_the_analyzers_error_at_the_import(string library, string import, string id)
    {
        _project.Write("Hook.cs", Hook("n", $"[System.Runtime.InteropServices.DllImport(\"{library}\")] private static extern {import};"));

        var build = _project.Build().Failed();

        Assert.Contains($"error {id}: ", Assert.Single(build.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_of_a_library_that_the_project_needs_can_be_imported_by_its_name()
    {
        _project.Write("Hook.cs", """
            using System.Runtime.InteropServices;
            internal static unsafe partial class H
            {
                [DllImport("libm.so.6")] private static extern double cos(double x);
                [HookInitializer] internal static void Begin() => Log.Line($"cos {(int)cos(0)}");
                [Intercept("close")] private static partial int Close(int file) => Next.Close(file);
            }
            """);
        _project.Build("-p:HooksNeededLibraries=\"libdl.so.2;libm.so.6\"", "-warnaserror").Succeeded();

        var run = ProgramRun.Of("/bin/true", [], new Dictionary<string, string?> { ["LD_PRELOAD"] = _project.Library });

        Assert.Equal((0, "cos 1\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void Weak_imports_raise_no_warning()
    {
        _project.Write("Hook.cs", Imports.Source);

        _project.Build("-warnaserror").Succeeded();
    }

    [Fact]
    public void An_attribute_may_have_an_argument_whose_type_another_assembly_defines()
    {
        _project.Write("Hook.cs", Hook("n"));

        _project.Build("-warnaserror").Succeeded();
    }

    private static string Hook(string expression, string members = "") => $$"""
        internal static unsafe partial class H
        {
            {{members}}
            [Intercept("f", Aliases = Aliases.Ignore)]
            private static partial int F(int n) => Next.F({{expression}});
        }
        """;
}
