using Hooks.Build.Tests.Support;

namespace Hooks.Build.Tests;

/// <summary>A build does again what an edit made necessary, and nothing else.</summary>
public sealed class RebuildTests : IClassFixture<HookProject>
{
    private readonly HookProject _project;

    public RebuildTests(HookProject project)
    {
        _project = project;
        _project.Clear();
        WriteHook(1);
        _project.Build().Succeeded();
    }

    [Fact]
    public void A_second_build_runs_neither_compiler_nor_linker()
    {
        var before = Times();

        var build = _project.Build("-v:n").Succeeded();

        Assert.Equal(before, Times());
        Assert.Contains("Skipping target \"_HooksCompileLibrary\"", build.Output, StringComparison.Ordinal);
        Assert.Contains("Skipping target \"HooksLinkLibrary\"", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_compiles_and_links()
    {
        var before = Times();
        WriteHook(2);

        _project.Build().Succeeded();

        var after = Times();
        Assert.True(after.Object > before.Object && after.Library > before.Library);
    }

    [Fact]
    public void Another_linker_links_and_does_not_compile()
    {
        var before = Times();
        var other = Directory.CreateDirectory(_project["other"]).FullName;
        File.CreateSymbolicLink(Path.Combine(other, "ld"), RequiredProgram.Find("ld"));

        _project.Build($"-p:HooksLinker={other}/ld").Succeeded();

        var after = Times();
        Assert.Equal(before.Object, after.Object);
        Assert.True(after.Library > before.Library);
    }

    [Fact]
    public void Another_needed_library_is_linked()
    {
        var before = Times();

        _project.Build("-p:HooksNeededLibraries=libdl.so.2").Succeeded();

        Assert.True(Times().Library > before.Library);
    }

    [Fact]
    public void A_changed_object_is_linked_and_nothing_is_compiled()
    {
        WriteObject(1);
        _project.Write("Directory.Build.targets", "<Project><ItemGroup><HookObject Include=\"part.o\" /></ItemGroup></Project>");
        _project.Build().Succeeded();
        var before = Times();
        _project.Build().Succeeded();
        Assert.Equal(before, Times());
        WriteObject(2);

        _project.Build().Succeeded();

        Assert.Equal(before.Object, Times().Object);
        Assert.True(Times().Library > before.Library);

        File.Delete(_project["part.o"]);
        var error = Assert.Single(_project.Build().Failed().Errors);
        Assert.Contains($"HOOKSDK028: The HookObject '{_project["part.o"]}' does not exist", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_project.Library));
    }

    [Fact]
    public void A_build_leaves_the_library_of_its_own_configuration()
    {
        // What a configuration is to the native part: another assembly in another directory.
        _project.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup Condition="'$(Other)' == 'true'">
                <IntermediateOutputPath>obj/Other/</IntermediateOutputPath>
                <DefineConstants>$(DefineConstants);OTHER</DefineConstants>
              </PropertyGroup>
            </Project>
            """);
        _project.Build().Succeeded();
        var first = File.ReadAllBytes(_project.Library);

        _project.Build("-p:Other=true").Succeeded();
        Assert.NotEqual(first, File.ReadAllBytes(_project.Library));
        _project.Build().Succeeded();

        Assert.Equal(first, File.ReadAllBytes(_project.Library));
    }

    [Fact]
    public void A_build_restores_what_somebody_changed_of_what_it_built()
    {
        string[] built = [_project.Library, _project.DebugSymbols];
        var before = built.Select(File.ReadAllBytes).ToArray();
        File.WriteAllBytes(_project.Library, []);
        File.Delete(_project.DebugSymbols);

        _project.Build().Succeeded();

        Assert.Equal(before, built.Select(File.ReadAllBytes));
    }

    [Fact]
    public void A_build_restores_what_it_keeps_between_its_steps()
    {
        var before = File.ReadAllBytes(_project.Library);
        foreach (var file in Directory.GetFiles(_project[$"obj/native/{TestSupport.ThisMachine.RuntimeIdentifier}"], "*", SearchOption.AllDirectories))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..(int)(new FileInfo(file).Length / 2)]);
        }

        _project.Build().Succeeded();

        Assert.Equal(before, File.ReadAllBytes(_project.Library));
    }

    [Fact]
    public void Another_directory_of_the_sources_is_in_the_debug_symbols()
    {
        var before = File.ReadAllBytes(_project.DebugSymbols);

        _project.Build("-p:HooksSourceRoot=/").Succeeded();

        Assert.NotEqual(before, File.ReadAllBytes(_project.DebugSymbols));
    }

    [Fact]
    public void Cleaning_takes_away_what_a_build_left()
    {
        _project.Build("-t:Clean").Succeeded();

        Assert.False(File.Exists(_project.Library));
        Assert.False(File.Exists(_project.DebugSymbols));
        Assert.Empty(Directory.EnumerateFiles(_project["obj/native"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_hook_that_cannot_be_linked_leaves_no_older_library()
    {
        _project.Write("Hook.cs", """
            internal static partial class Hook
            {
                private static object? s_object;

                [Intercept("f")]
                private static partial int F()
                {
                    s_object = new object();
                    return 1;
                }
            }
            """);

        // The body check would end the build before anything is linked.
        _project.Build("-p:RunAnalyzers=false").Failed();

        Assert.False(File.Exists(_project.Library));
    }

    private void WriteHook(int result) => _project.Write("Hook.cs", $$"""
        internal static partial class Hook
        {
            [Intercept("f")]
        #if OTHER
            private static partial int F() => 3;
        #else
            private static partial int F() => {{result}};
        #endif
        }
        """);

    private void WriteObject(int value)
    {
        _project.Write("part.c", $"int part(void) {{ return {value}; }}\n");
        ProgramRun.Of(RequiredProgram.Find("gcc"), ["-c", "-fPIC", "-o", _project["part.o"], _project["part.c"]]);
    }

    private (DateTime Object, DateTime Library) Times() =>
        (File.GetLastWriteTimeUtc(_project.ObjectFile), File.GetLastWriteTimeUtc(_project.Library));
}
