using System.Reflection;
using Hooks.Build.Tests.Bodies;
using Hooks.Generator;
using Hooks.Sdk.Tasks;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Build.Tests.Support;

/// <summary>A library that the tasks of the SDK build one by one, in the order of the targets, in the tests' own process.</summary>
public sealed class TaskBuild : IDisposable
{
    private const string ReferencePrefix = "HookReference:";

    private static readonly AssemblyMetadataAttribute[] s_metadata =
        [.. typeof(TaskBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    private static readonly string[] s_freestanding =
        [.. s_metadata.Where(static data => data.Key.StartsWith(ReferencePrefix, StringComparison.Ordinal)).Select(static data => data.Value!)];

    /// <summary>What an ordinary project refers to.</summary>
    private static readonly string[] s_framework =
        [.. Directory.EnumerateFiles(ReferencePack, "*.dll")];

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14);

    private readonly TemporaryDirectory _directory = new();
    private readonly RecordingBuildEngine _engine = new();
    private readonly List<string> _dependencies = [];

    /// <summary>ILC as the package brings it.</summary>
    public static string RealCompiler { get; } = s_metadata.Single(static data => data.Key == "NativeCompiler").Value!;

    /// <summary>The compiler to run.</summary>
    public string Compiler { get; set; } = RealCompiler;

    /// <summary>The linker to run.</summary>
    public string Linker { get; set; } = RequiredProgram.Find("ld.lld");

    /// <summary>The processor to build for.</summary>
    public string Architecture { get; init; } = "x64";

    /// <summary>Whether the hooks' methods leave their locals uncleared.</summary>
    public bool SkipLocalsInit { get; init; }

    /// <summary>The libraries that the loader loads with it.</summary>
    public string[] NeededLibraries { get; init; } = [];

    /// <summary>The objects of C or of assembly to link in.</summary>
    public string[] LinkedObjects { get; init; } = [];

    /// <summary>The object to write.</summary>
    public string ObjectFile { get; set; }

    /// <summary>The directory that the library is put into.</summary>
    public string Artifacts { get; set; }

    public TaskBuild() => (ObjectFile, Artifacts) = (_directory["hooks.o"], _directory["artifacts"]);

    /// <summary>The path of a file of the build.</summary>
    public string this[string file] => _directory[file];

    /// <summary>What went wrong, a line for each error; empty if there is a library.</summary>
    public string Errors => _engine.Text;

    /// <summary>A script that stands in for a tool.</summary>
    public string Script(string name, string text)
    {
        File.WriteAllText(_directory[name], $"#!/bin/sh\n{text}\n");
        File.SetUnixFileMode(_directory[name], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return _directory[name];
    }

    /// <summary>Compiles an assembly of the whole of .NET that the hooks refer to.</summary>
    public TaskBuild WithDependency(string name, string source)
    {
        Emit(name, s_framework, source);
        _dependencies.Add(_directory[$"{name}.dll"]);
        return this;
    }

    /// <summary>Compiles the hooks.</summary>
    public TaskBuild WithHooks(string source)
    {
        Emit("Sample", [.. s_freestanding, .. _dependencies], "global using Hooks; [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]", source);
        return this;
    }

    /// <summary>Makes the copies that the native compiler is given.</summary>
    public TaskBuild Prepared()
    {
        Assert.True(PrepareOnly(), Errors);
        return this;
    }

    /// <summary>The same, whatever comes of it.</summary>
    public bool PrepareOnly() => new PrepareAssemblies { BuildEngine = _engine, Assemblies = Inputs, Copies = Copies, Architecture = Architecture, NeededLibraries = NeededItems, SkipLocalsInit = SkipLocalsInit, SourceRoot = _directory.Path }.Execute();

    /// <summary>Makes the object.</summary>
    public bool Compile() => new CompileLibrary
    {
        BuildEngine = _engine,
        Compiler = Compiler,
        CompilerVersion = "10.0.12",
        Assemblies = Copies,
        Architecture = Architecture,
        IntermediateDirectory = _directory.Path,
        ObjectFile = ObjectFile,
        ExportsFile = _directory["hooks.exports"],
    }.Execute();

    /// <summary>Links it.</summary>
    public bool Link() => new LinkLibrary
    {
        BuildEngine = _engine,
        Linker = Linker,
        Architecture = Architecture,
        ObjectFile = ObjectFile,
        ExportsFile = _directory["hooks.exports"],
        NeededLibraries = NeededItems,
        LinkedObjects = LinkedItems,
        IntermediateDirectory = _directory.Path,
        Library = _directory["libhooks.so"],
        DebugSymbols = _directory["libhooks.so.dbg"],
    }.Execute();

    /// <summary>Audits it and copies it to the artifacts.</summary>
    public bool Finish() => new AuditLibrary
    {
        BuildEngine = _engine,
        Library = _directory["libhooks.so"],
        Architecture = Architecture,
        HookAssembly = _directory["Sample.dll"],
        Assemblies = Inputs,
        ObjectFile = ObjectFile,
        Libraries = NeededItems,
        LinkedObjects = LinkedItems,
    }.Execute() && new InstallLibrary
    {
        BuildEngine = _engine,
        Library = _directory["libhooks.so"],
        DebugSymbols = _directory["libhooks.so.dbg"],
        LibraryArtifact = Path.Combine(Artifacts, "libhooks.so"),
        DebugArtifact = Path.Combine(Artifacts, "libhooks.so.dbg"),
        OutputsFile = _directory["hooks.outputs"],
        Outputs = [],
    }.Execute();

    /// <summary>All of it.</summary>
    /// <returns>The errors.</returns>
    public string Build()
    {
        _ = Prepared().Compile() && Link() && Finish();
        return Errors;
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Beside the framework that the tests run on, in the SDK.</summary>
    private static string ReferencePack => Directory.EnumerateDirectories(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref")))
        .Select(static version => Path.Combine(version, "ref/net10.0"))
        .First(Directory.Exists);

    private ITaskItem[] Inputs =>
        [new TaskItem(_directory["Sample.dll"]), .. s_freestanding.Concat(_dependencies).Select(static path => new TaskItem(path))];

    private ITaskItem[] NeededItems => [.. NeededLibraries.Select(static name => new TaskItem(name))];

    private ITaskItem[] LinkedItems => [.. LinkedObjects.Select(static path => new TaskItem(path))];

    private ITaskItem[] Copies =>
        [.. Inputs.Select(input => new TaskItem(_directory[$"assemblies/{Path.GetFileName(input.ItemSpec)}"]))];

    private void Emit(string name, IEnumerable<string> references, params string[] sources)
    {
        var empty = CSharpCompilation.Create(
            name,
            sources.Select(static source => CSharpSyntaxTree.ParseText(source, s_language)),
            references.Select(static reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        _ = CSharpGeneratorDriver
            .Create([new HookGenerator().AsSourceGenerator()], parseOptions: s_language)
            .RunGeneratorsAndUpdateCompilation(empty, out var compilation, out _);
        var result = compilation.Emit(_directory[$"{name}.dll"]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
