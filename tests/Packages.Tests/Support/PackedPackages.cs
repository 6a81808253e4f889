using System.Reflection;
using Packages.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedPackages))]

namespace Packages.Tests.Support;

/// <summary>The packages, freshly packed, in a folder outside the repository where they are a source beside the normal one. The
/// template is installed there, and NuGet has cached nothing.</summary>
public sealed class PackedPackages : IDisposable
{
    /// <summary>The version that they get, whatever the repository's tags say.</summary>
    public const string Version = "0.1.0-test";

    private static readonly string s_configuration = typeof(PackedPackages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "Configuration").Value!;

    /// <summary>As long as a busy machine takes to build two dozen projects.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _environment;

    /// <summary>Packs them, and installs the template.</summary>
    public PackedPackages()
    {
        // What dotnet test leaves behind would lead the builds of other projects astray, and no process may outlive them.
        _environment = new()
        {
            ["MSBUILD_EXE_PATH"] = null,
            ["MSBuildSDKsPath"] = null,
            ["MSBuildExtensionsPath"] = null,
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_NOLOGO"] = "1",
        };
        foreach (var project in (string[])["Hooks", "Hooks.Testing", "Hooks.Templates"])
        {
            Succeed(
                RepositoryFiles.Root, "pack", $"src/{project}", "-c", s_configuration, "--no-build", "--no-restore",
                "-o", Feed, $"-p:MinVerVersionOverride={Version}");
        }

        _environment["NUGET_PACKAGES"] = _folder["cache"];
        File.WriteAllText(
            _folder["nuget.config"],
            $"""<configuration><packageSources><add key="packed" value="{Feed}" /></packageSources></configuration>""");
        Succeed(Folder, "new", "install", Package("Hooks.Templates"), "--debug:custom-hive", _folder["hive"]);
    }

    /// <summary>The folder for projects.</summary>
    public string Folder => _folder.Path;

    private string Feed => _folder["packages"];

    /// <summary>The path of a package.</summary>
    public string Package(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    /// <summary>Makes a solution from the template.</summary>
    /// <param name="name">Its name, and that of its folder.</param>
    /// <param name="arguments">The options of the template.</param>
    public ProgramRun New(string name, params IEnumerable<string> arguments) =>
        Run(Folder, ["new", "hooks", "-n", name, .. arguments, "--debug:custom-hive", _folder["hive"]]);

    /// <summary>Runs <c>dotnet</c>, and demands that it succeeds.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public ProgramRun Succeed(string folder, params IEnumerable<string> arguments)
    {
        var run = Run(folder, arguments);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {run.Output}{run.Errors}");
        return run;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    // env(1) changes the folder: where dotnet runs says which global.json and nuget.config count.
    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public ProgramRun Run(string folder, params IEnumerable<string> arguments) => ProgramRun.Of(
        RequiredProgram.Find("env"), ["-C", folder, RequiredProgram.Find("dotnet"), .. arguments], _environment, s_patience);
}
