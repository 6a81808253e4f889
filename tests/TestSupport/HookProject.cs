using System.Reflection;
using System.Security;
using Hooks.Testing;

namespace TestSupport;

/// <summary>A hook project in a directory of its own, built as an author builds one.</summary>
/// <remarks>As from the package, it refers to assemblies and to no project: MSBuild has one project to read, and not twelve.</remarks>
public sealed class HookProject : IDisposable
{
    private static readonly string s_configuration = typeof(HookProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "Configuration").Value!;

    /// <summary>What <c>dotnet test</c> or <c>dotnet run</c> leaves in the environment and what would lead a build of
    /// another project astray; and no process of its own may outlive the build: the compiler is the server that has built the
    /// tests, as it is for authors.</summary>
    private static readonly Dictionary<string, string?> s_environment = new()
    {
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "true",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        // A build is over before code that was measured first pays off.
        ["DOTNET_TieredPGO"] = "0",
    };

    private static readonly string[] s_freestanding =
    [
        .. Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "src/Hooks.Runtime"))
            .Select(static directory => Built($"Hooks.Runtime/{Path.GetFileName(directory)}")).Where(File.Exists),
    ];

    private readonly TemporaryDirectory _root = new();
    private readonly string _directory;
    private bool _isRestored;

    /// <summary>Makes a project without code.</summary>
    public HookProject()
        : this("project")
    {
    }

    private HookProject(string directory)
    {
        _directory = Directory.CreateDirectory(Path.Combine(_root.Path, directory)).FullName;
        Write("Directory.Build.props", "<Project><PropertyGroup><LangVersion>14.0</LangVersion><Nullable>enable</Nullable></PropertyGroup></Project>");
        Clear();
        Write("Directory.Packages.props", $"""<Project><Import Project="{Escaped(RepositoryFiles.Root)}/Directory.Packages.props" /></Project>""");
        Write("hooks.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Escaped(RepositoryFiles.Root)}/src/Hooks.Sdk/build/Hooks.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <_HooksTasksAssembly>{Escaped(Built("Hooks.Sdk"))}</_HooksTasksAssembly>
                <_HooksTaskFactory>AssemblyTaskFactory</_HooksTaskFactory>
                <_HooksHostArchitecture>{ThisMachine.RuntimeIdentifier["linux-".Length..]}</_HooksHostArchitecture>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(s_freestanding.Select(static assembly => $"<Reference Include=\"{Escaped(assembly)}\" Private=\"false\" />"))}
                <Reference Include="{Escaped(Built("Hooks.Abstractions"))}" />
                <Analyzer Include="{Escaped(Built("Hooks.Generator", "netstandard2.0"))}" />
                <Analyzer Include="{Escaped(Path.Combine(Path.GetDirectoryName(Built("Hooks.Generator", "netstandard2.0"))!, "Hooks.Libc.dll"))}" />
                <PackageReference Include="runtime.linux-$(_HooksHostArchitecture).Microsoft.DotNet.ILCompiler" ExcludeAssets="all" />
              </ItemGroup>
              <PropertyGroup>
                <_HooksIlcDirectory>$([MSBuild]::NormalizePath('$(NuGetPackageRoot)', 'runtime.linux-$(_HooksHostArchitecture).microsoft.dotnet.ilcompiler', '$(ILCompilerVersion)'))</_HooksIlcDirectory>
              </PropertyGroup>
              <Import Project="{Escaped(RepositoryFiles.Root)}/src/Hooks.Sdk/build/Hooks.targets" />
            </Project>
            """);
    }

    /// <summary>Makes a project without code in a directory of that name.</summary>
    public static HookProject In(string directory) => new(directory);

    /// <summary>The directory that nothing but the project's own lies in.</summary>
    public string Root => _root.Path;

    /// <summary>The library that a build leaves.</summary>
    public string Library => this[$"artifacts/{ThisMachine.RuntimeIdentifier}/libhooks.so"];

    /// <summary>Its debug symbols.</summary>
    public string DebugSymbols => $"{Library}.dbg";

    /// <summary>The object that ILC writes.</summary>
    public string ObjectFile => this[$"obj/native/{ThisMachine.RuntimeIdentifier}/hooks.o"];

    /// <summary>The hook assembly that the managed compiler writes.</summary>
    public string Assembly => this[$"bin/{s_configuration}/net10.0/hooks.dll"];

    /// <summary>The path of a file of the project.</summary>
    public string this[string file] => Path.Combine(_directory, file);

    /// <summary>Writes a file of the project.</summary>
    public void Write(string file, string text) => File.WriteAllText(this[file], text);

    /// <summary>A path or another value as a project file holds it: MSBuild and XML read nothing into it.</summary>
    public static string Escaped(string value) => SecurityElement.Escape(
        string.Concat(value.Select(static c => "%$@()';?*".Contains(c, StringComparison.Ordinal) ? $"%{(int)c:X2}" : $"{c}")));

    /// <summary>Takes away its code, what a test has added to its build, and the library that a build left.</summary>
    public void Clear()
    {
        Write("Directory.Build.targets", "<Project />");
        foreach (var file in Directory.GetFiles(_directory, "*.cs"))
        {
            File.Delete(file);
        }

        if (Directory.Exists(this["artifacts"]))
        {
            Directory.Delete(this["artifacts"], recursive: true);
        }
    }

    /// <summary>Builds it.</summary>
    /// <param name="arguments">Further arguments of <c>dotnet build</c>.</param>
    public BuildResult Build(params IEnumerable<string> arguments) => Build(new Dictionary<string, string?>(), arguments);

    /// <summary>Builds it.</summary>
    /// <param name="environment">Variables to set, or with null to unset.</param>
    /// <param name="arguments">Further arguments of <c>dotnet build</c>.</param>
    public BuildResult Build(IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        string[] all =
        [
            // One project needs no second node of MSBuild.
            "build", this["hooks.csproj"], "-c", s_configuration, "-clp:NoSummary", "-m:1",
            .. _isRestored && !arguments.Contains("-r") ? ["--no-restore"] : Array.Empty<string>(),
            .. arguments,
        ];
        var variables = s_environment.Concat(environment).ToDictionary(static pair => pair.Key, static pair => pair.Value);
        var run = ProgramRun.Of(RequiredProgram.Find("dotnet"), all, variables);
        _isRestored |= File.Exists(this["obj/project.assets.json"]);
        return new BuildResult(run.ExitCode, run.Output + run.Errors);
    }

    /// <inheritdoc/>
    public void Dispose() => _root.Dispose();

    private static string Built(string project, string framework = "net10.0") =>
        Path.Combine(RepositoryFiles.Root, "src", project, "bin", s_configuration, framework, $"{Path.GetFileName(project)}.dll");
}
