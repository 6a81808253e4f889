using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Of the same sources becomes the same library, byte for byte, whatever the managed compiler wrote around them.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const string Hook = """
        internal static partial class Hook
        {
            [Intercept("f")]
            private static partial int F() => 1;
        }
        """;

    private readonly HookProject _project = new();
    private readonly byte[] _library;
    private readonly byte[] _debugSymbols;

    public SameBytesTests()
    {
        // A git repository's folder is such an item; the project lies in a folder of it.
        _project.Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <SourceRoot Include="$([MSBuild]::NormalizeDirectory('$(MSBuildProjectDirectory)', '..'))" SourceControl="git" />
              </ItemGroup>
            </Project>
            """);
        Build();
        _library = File.ReadAllBytes(_project.Library);
        _debugSymbols = File.ReadAllBytes(_project.DebugSymbols);
    }

    /// <remarks>There the compiler writes <c>/_/</c> for the repository's folder.</remarks>
    [Fact]
    public void Built_as_a_build_server_builds_it() => AssertSame("-p:ContinuousIntegrationBuild=true");

    /// <remarks>Those of an earlier build, of other lines, still lie beside it.</remarks>
    [Fact]
    public void Built_with_the_debug_symbols_in_the_assembly()
    {
        _project.Write("Hook.cs", $"\n\n\n{Hook}");
        _project.Build().Succeeded();

        AssertSame("-p:DebugType=embedded");
    }

    [Fact]
    public void Without_debug_symbols_none_of_an_earlier_build_are_linked()
    {
        Build("-p:DebugType=none");

        Assert.False(File.Exists(_project[$"obj/native/{ThisMachine.RuntimeIdentifier}/assemblies/hooks.pdb"]));
    }

    public void Dispose() => _project.Dispose();

    private void AssertSame(string argument)
    {
        Build(argument);

        Assert.Equal(_debugSymbols, File.ReadAllBytes(_project.DebugSymbols));
        Assert.Equal(_library, File.ReadAllBytes(_project.Library));
    }

    /// <summary>Writes the source anew: the managed compiler doesn't run because of these properties alone.</summary>
    private void Build(params IEnumerable<string> arguments)
    {
        _project.Write("Hook.cs", Hook);
        _project.Build(arguments).Succeeded();
    }
}
