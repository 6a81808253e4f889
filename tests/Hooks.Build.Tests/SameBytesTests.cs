using Hooks.Build.Tests.Support;
using TestSupport;

namespace Hooks.Build.Tests;

/// <summary>Of the same sources becomes the same library, byte for byte, whatever the managed compiler wrote around them.</summary>
public sealed class SameBytesTests(SameBytesTests.PlainBuild plain) : IClassFixture<SameBytesTests.PlainBuild>
{
    private const string Hook = """
        internal static partial class Hook
        {
            [Intercept("f")]
            private static partial int F() => 1;
        }
        """;

    /// <remarks>There the compiler writes <c>/_/</c> for the repository's directory.</remarks>
    [Fact]
    public void Built_as_a_build_server_builds_it() => AssertSame("-p:ContinuousIntegrationBuild=true");

    /// <remarks>Those of an earlier build, of other lines, still lie beside it.</remarks>
    [Fact]
    public void Built_with_the_debug_symbols_in_the_assembly()
    {
        plain.Project.Write("Hook.cs", $"\n\n\n{Hook}");
        plain.Project.Build().Succeeded();

        AssertSame("-p:DebugType=embedded");
    }

    [Fact]
    public void Without_debug_symbols_none_of_an_earlier_build_are_linked()
    {
        plain.Build();
        plain.Build("-p:DebugType=none");

        Assert.False(File.Exists(plain.Project[$"obj/native/{ThisMachine.RuntimeIdentifier}/assemblies/hooks.pdb"]));
    }

    private void AssertSame(string argument)
    {
        plain.Build(argument);

        Assert.Equal(plain.DebugSymbols, File.ReadAllBytes(plain.Project.DebugSymbols));
        Assert.Equal(plain.Library, File.ReadAllBytes(plain.Project.Library));
    }

    /// <summary>The project, and what it becomes without any of these properties.</summary>
    public sealed class PlainBuild : IDisposable
    {
        public PlainBuild()
        {
            // A git repository's directory is such an item; the project lies in a directory of it.
            Project.Write("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <SourceRoot Include="$([MSBuild]::NormalizeDirectory('$(MSBuildProjectDirectory)', '..'))" SourceControl="git" />
                  </ItemGroup>
                </Project>
                """);
            Build();
            Library = File.ReadAllBytes(Project.Library);
            DebugSymbols = File.ReadAllBytes(Project.DebugSymbols);
        }

        internal HookProject Project { get; } = new();

        internal byte[] Library { get; }

        internal byte[] DebugSymbols { get; }

        public void Dispose() => Project.Dispose();

        /// <summary>Writes the source again: the managed compiler doesn't run because of these properties alone.</summary>
        internal void Build(params IEnumerable<string> arguments)
        {
            Project.Write("Hook.cs", Hook);
            Project.Build(arguments).Succeeded();
        }
    }
}
