using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>What a build leaves.</summary>
[Collection(nameof(SampleLibrary))]
public class LibraryTests(SampleLibrary sample)
{
    [Fact]
    public void The_library_is_executable_by_all_and_writable_by_its_owner() =>
        Assert.Equal("755", Convert.ToString((int)File.GetUnixFileMode(sample.Library), 8));

    [Fact]
    public void The_debug_symbols_lie_beside_it() => Assert.True(File.Exists(sample.DebugSymbols));

    [Fact]
    public void A_detailed_build_lists_what_the_library_is_made_of()
    {
        using var project = new HookProject();
        project.Write("Hook.cs", """
            internal static partial class Hook
            {
                [Intercept("f")]
                private static partial int F() => 1;
            }
            """);

        var build = project.Build("-v:d").Succeeded();

        Assert.Matches(@" [1-9][0-9]* bytes  Hook\.F\n", build.Output);
        Assert.Matches(@" [1-9][0-9]* bytes  Hook\.Exports\.Export_f\n", build.Output);
        Assert.Matches(@" [1-9][0-9]* bytes  in [1-9][0-9]* functions\n", build.Output);
    }

    [Fact]
    public void Without_a_linker_the_one_error_names_the_packages_that_have_one()
    {
        using var project = new HookProject();
        project.Write("Hook.cs", """
            internal static partial class Hook
            {
                [Intercept("f")]
                private static partial int F() => 1;
            }
            """);
        using var directory = new TemporaryDirectory();
        File.CreateSymbolicLink(directory["dotnet"], RequiredProgram.Find("dotnet"));

        var build = project.Build(new Dictionary<string, string?> { ["PATH"] = directory.Path }).Failed();

        var error = Assert.Single(build.Errors);
        Assert.Contains("error HOOKSDK001: No linker for x64 was found", error, StringComparison.Ordinal);
        Assert.Contains("'lld'", error, StringComparison.Ordinal);
        Assert.Contains("'binutils'", error, StringComparison.Ordinal);
        Assert.False(File.Exists(project.Library));
    }
}
