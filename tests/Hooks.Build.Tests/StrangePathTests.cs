using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>No path and no property is read by a shell, or by a tool's own quoting.</summary>
public sealed class StrangePathTests : IClassFixture<HookProject>
{
    private readonly HookProject _plain;

    public StrangePathTests(HookProject plain)
    {
        _plain = plain;
        _plain.Clear();
    }

    /// <summary>Everything that means something to a shell, to MSBuild, to a linker's or a compiler's response file, spread over
    /// directories that a project may lie in.</summary>
    public static TheoryData<string> Directories => new(
        "a`touch PWNED` $x $(touch PWNED) ${HOME}",
        "quote's;semi & pipe | <in> out! {a,b} [c] ~",
        "#hash @at =equals, 50% ünï→日本 e\u0301",
        "@at\nnew line");

    [Theory]
    [MemberData(nameof(Directories))]
    public void A_project_is_built_in_a_directory_of_any_name(string directory)
    {
        using var project = HookProject.In(directory);
        WriteHook(project);

        project.Build("-warnaserror").Succeeded();

        Assert.True(File.Exists(project.Library));
        Assert.Equal([project["."]], Directory.EnumerateFileSystemEntries(project.Root).Select(static entry => Path.Combine(entry, ".")));
        Assert.Empty(Directory.EnumerateFiles(project.Root, "PWNED", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(Directories))]
    public void A_linker_and_the_artifacts_lie_in_a_directory_of_any_name(string directory)
    {
        WriteHook(_plain);
        var strange = Directory.CreateDirectory(Path.Combine(_plain.Root, directory)).FullName;
        File.CreateSymbolicLink(Path.Combine(strange, "ld"), RequiredProgram.Find("ld"));
        Set(_plain, ("HooksLinker", $"{strange}/ld"), ("HooksArtifactsDirectory", $"{strange}/out"));

        _plain.Build("-warnaserror", "-p:HooksLibraryName=ünï+日本_1.0-e\u0301").Succeeded();

        Assert.Equal(
            ["libünï+日本_1.0-e\u0301.so", "libünï+日本_1.0-e\u0301.so.dbg"],
            Directory.EnumerateFiles(Path.Combine(strange, "out", ThisMachine.RuntimeIdentifier)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(_plain.Root, "PWNED", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("HooksLibraryName", "my hooks", "HOOKSDK015", "<HooksLibraryName>my-hooks</HooksLibraryName>")]
    [InlineData("HooksLibraryName", "`touch PWNED`", "HOOKSDK015", "<HooksLibraryName>touch-PWNED</HooksLibraryName>")]
    [InlineData("AssemblyName", "My Hooks", "HOOKSDK015", "<HooksLibraryName>my-hooks</HooksLibraryName>")]
    [InlineData("HooksNeededLibraries", "lib`touch PWNED`.so", "HOOKSDK007", "which the dynamic linker can't find")]
    [InlineData("HooksLinker", "ld; touch PWNED", "HOOKSDK001", "'ld; touch PWNED' (property HooksLinker) was not found on PATH")]
    public void A_name_that_cannot_be_is_one_error_that_says_what_can(string property, string value, string code, string words)
    {
        WriteHook(_plain);
        Set(_plain, (property, value));

        var build = _plain.Build().Failed();

        var error = Assert.Single(build.Errors);
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_plain.Root, "PWNED", SearchOption.AllDirectories));
    }

    private static void Set(HookProject project, params (string Name, string Value)[] properties) => project.Write(
        "Directory.Build.props",
        $"""
        <Project>
          <PropertyGroup>
            <LangVersion>14.0</LangVersion>
            {string.Concat(properties.Select(static property => $"<{property.Name}>{HookProject.Escaped(property.Value)}</{property.Name}>"))}
          </PropertyGroup>
        </Project>
        """);

    private static void WriteHook(HookProject project) => project.Write("Hook.cs", """
        internal static partial class Hook
        {
            [Intercept("f")]
            private static partial int F() => 1;
        }
        """);
}
