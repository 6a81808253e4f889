using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>What a library asks the loader for (HooksNeededLibraries).</summary>
public sealed class NeededLibraryTests : IClassFixture<HookProject>
{
    private readonly HookProject _project;

    public NeededLibraryTests(HookProject project)
    {
        _project = project;
        _project.Clear();
        _project.Write("Hook.cs", """
            internal static partial class Hook
            {
                [Intercept("f")]
                private static partial int F() => 1;
            }
            """);
    }

    /// <summary>A linker for each processor, and both linkers for this one.</summary>
    public static TheoryData<string, string> Linkers => new()
    {
        { "linux-x64", "ld.lld" },
        { "linux-x64", "ld.bfd" },
        { "linux-arm64", "ld.lld" },
        { "linux-arm64", "aarch64-linux-gnu-ld" },
    };

    [Fact]
    public void A_library_asks_for_nothing_of_its_own_accord()
    {
        _project.Build().Succeeded();

        Assert.Empty(Needed(_project, ThisMachine.RuntimeIdentifier));
    }

    [Theory]
    [MemberData(nameof(Linkers))]
    public void It_asks_for_what_the_project_names_with_any_linker(string platform, string linker)
    {
        var path = RequiredProgram.Find(linker);

        _project.Build("-r", platform, $"-p:HooksLinker={path}", "-p:HooksNeededLibraries=\"libdl.so.2;libnone.so.1\"").Succeeded();

        Assert.Equal(["libdl.so.2", "libnone.so.1"], Needed(_project, platform));
    }

    [Fact]
    public void They_may_be_named_on_several_lines_and_imported_from()
    {
        using var project = new HookProject();
        project.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <LangVersion>14.0</LangVersion>
                <HooksNeededLibraries>
                  libdl.so.2;
                  libm.so.6
                </HooksNeededLibraries>
              </PropertyGroup>
            </Project>
            """);
        project.Write("Hook.cs", """
            internal static partial class Hook
            {
                [System.Runtime.InteropServices.DllImport("libm.so.6")]
                private static extern double sqrt(double x);

                [Intercept("getppid")]
                private static partial int Getppid() => (int)sqrt(1764);
            }
            """);

        project.Build("-warnaserror").Succeeded();

        Assert.Equal(["libdl.so.2", "libm.so.6"], Needed(project, ThisMachine.RuntimeIdentifier));
        var run = ProgramRun.Of(
            RequiredProgram.Find("python3"), ["-c", "import os; print(os.getppid())"], new Dictionary<string, string?> { ["LD_PRELOAD"] = project.Library });
        Assert.Equal(("42\n", ""), (run.Output, run.Errors));
    }

    [Theory]
    [InlineData("libdl")]
    [InlineData("/lib/libdl.so.2")]
    [InlineData("libdl.so 2")]
    public void A_name_that_no_loader_would_find_is_an_error_that_says_what_is_allowed(string name)
    {
        var build = _project.Build($"-p:HooksNeededLibraries={name}").Failed();

        Assert.Contains(
            $"error HOOKSDK007: HooksNeededLibraries names '{name}', which the dynamic linker can't find",
            Assert.Single(build.Errors),
            StringComparison.Ordinal);
        Assert.False(File.Exists(_project.Library));
    }

    private static string[] Needed(HookProject project, string platform)
    {
        var dynamic = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-dW", project[$"artifacts/{platform}/libhooks.so"]]).Output;
        return [.. dynamic.Split('\n').Where(static line => line.Contains("(NEEDED)", StringComparison.Ordinal)).Select(static line => line.Split('[', ']')[1])];
    }
}
