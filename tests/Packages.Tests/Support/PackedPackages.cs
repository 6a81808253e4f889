using System.Reflection;
using Packages.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace Packages.Tests.Support;

/// <summary>The packages, freshly packed, in a directory outside the repository where they are a source beside the normal one. The
/// template is installed there, and NuGet has cached nothing.</summary>
public sealed class PackedPackages : IDisposable
{
    /// <summary>The version that they get, whatever the repository's tags say.</summary>
    public const string Version = "0.1.0-test";

    private static readonly string s_configuration = typeof(PackedPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "Configuration").Value!;

    private static readonly string[] s_packed = ["Hooks", "Hooks.Testing", "Hooks.Templates"];

    /// <summary>As long as a busy machine takes to build two dozen projects.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string?> _environment;

    /// <summary>Packs them, and installs the template.</summary>
    public PackedPackages()
    {
        // What dotnet test leaves behind would lead the builds of other projects astray, and no process of their own may
        // outlive them: the compiler is the server that has built the tests.
        _environment = new()
        {
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["UseSharedCompilation"] = "true",
            // They are over before code that was measured first pays off.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "1",
        };
        // As dotnet pack --no-build does with each, in one run of MSBuild.
        File.WriteAllText(_directory["pack.proj"], $"""
            <Project>
              <Target Name="Pack">
                <MSBuild
                  Projects="{string.Join(';', s_packed.Select(static project => $"{RepositoryFiles.Root}/src/{project}/{project}.csproj"))}"
                  Targets="Pack"
                  Properties="Configuration={s_configuration};NoBuild=true;_IsPacking=true;PackageOutputPath={Feed};MinVerVersionOverride={Version}" />
              </Target>
            </Project>
            """);
        Succeed(RepositoryFiles.Root, "msbuild", _directory["pack.proj"], "-t:Pack", "-m:1");

        _environment["NUGET_PACKAGES"] = _directory["cache"];
        File.WriteAllText(
            _directory["nuget.config"],
            $"""<configuration><packageSources><add key="packed" value="{Feed}" /></packageSources></configuration>""");
        Succeed(WorkDirectory, "new", "install", Package("Hooks.Templates"), "--debug:custom-hive", _directory["hive"]);
    }

    /// <summary>The directory for projects.</summary>
    public string WorkDirectory => _directory.Path;

    private string Feed => _directory["packages"];

    /// <summary>The path of a package.</summary>
    public string Package(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    /// <summary>Makes a solution from the template.</summary>
    /// <param name="name">Its name, and that of its directory.</param>
    /// <param name="arguments">The options of the template.</param>
    public ProgramRun New(string name, params IEnumerable<string> arguments) =>
        Run(WorkDirectory, ["new", "hooks", "-n", name, .. arguments, "--debug:custom-hive", _directory["hive"]]);

    /// <summary>Runs <c>dotnet</c>, and demands that it succeeds.</summary>
    /// <param name="directory">The directory to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public ProgramRun Succeed(string directory, params IEnumerable<string> arguments)
    {
        var run = Run(directory, arguments);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run;
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    // env(1) changes the directory: that of dotnet determines global.json and nuget.config.
    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <param name="directory">The directory to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public ProgramRun Run(string directory, params IEnumerable<string> arguments) => ProgramRun.Of(
        RequiredProgram.Find("env"), ["-C", directory, RequiredProgram.Find("dotnet"), .. arguments], _environment, s_patience);
}
