using System.Reflection;
using Hooks.Generator;
using Hooks.Generator.Analyzers;
using Hooks.Sdk.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Build.Tests.Bodies;

/// <summary>A file with hooks on its way into a library, as the targets of the SDK take it there, with no analyzer on the
/// way.</summary>
internal sealed class SnippetLibrary : IDisposable
{
    private const string ReferencePrefix = "HookReference:";

    private static readonly AssemblyMetadataAttribute[] s_metadata =
        [.. typeof(SnippetLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    private static readonly string s_nativeCompiler = s_metadata.Single(static data => data.Key == "NativeCompiler").Value!;

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14);

    /// <summary>The assemblies that hooks are compiled against.</summary>
    public static string[] References { get; } =
        [.. s_metadata.Where(static data => data.Key.StartsWith(ReferencePrefix, StringComparison.Ordinal)).Select(static data => data.Value!)];

    /// <summary>How hooks are compiled.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Sample",
        [Parse("global using Hooks; [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]")],
        References.Select(static reference => MetadataReference.CreateFromFile(reference)),
        Options);

    private static readonly Dictionary<string, Lazy<PreparedReferences>> s_prepared = new()
    {
        ["x64"] = new(static () => new PreparedReferences("x64")),
        ["arm64"] = new(static () => new PreparedReferences("arm64")),
    };

    private readonly TemporaryDirectory _directory = new();
    private readonly RecordingBuildEngine _engine = new();
    private readonly string _architecture;

    private SnippetLibrary(string source, string architecture)
    {
        _architecture = architecture;
        Compile(source);
        IsBuilt = Prepare() && CompileNative() && Link() && Audit();
    }

    /// <summary>Whether it became a library.</summary>
    public bool IsBuilt { get; }

    /// <summary>What the native compiler, the linker and the audit object to; empty if it is a library.</summary>
    public string Errors => _engine.Text;

    /// <summary>The library.</summary>
    public string Path => _directory["sample.so"];

    /// <summary>Builds a file.</summary>
    public static SnippetLibrary Of(string source, string architecture = "x64") => new(source, architecture);

    /// <summary>Builds a file, of which only the errors are wanted.</summary>
    public static string Build(string source)
    {
        using var library = Of(source);
        return library.IsBuilt ? "" : library.Errors;
    }

    /// <summary>What the analyzers say of a file, each with the line that it is about.</summary>
    public static async Task<string[]> DiagnosticsOf(string source)
    {
        var diagnostics = await WithGeneratedHalf(source)
            .WithAnalyzers([new HookAnalyzer(), new SignatureAnalyzer(), new BodyAnalyzer(), new ImportAnalyzer(), new LanguageAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(static diagnostic => $"{diagnostic}\n{diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"),
        ];
    }

    /// <summary>Reads a file.</summary>
    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, s_language);

    public void Dispose() => _directory.Dispose();

    private static Compilation WithGeneratedHalf(string source)
    {
        _ = CSharpGeneratorDriver
            .Create([new HookGenerator().AsSourceGenerator()], parseOptions: s_language)
            .RunGeneratorsAndUpdateCompilation(s_empty.AddSyntaxTrees(Parse(source)), out var compilation, out _);
        return compilation;
    }

    private void Compile(string source)
    {
        var result = WithGeneratedHalf(source).Emit(_directory["Sample.dll"]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private bool Prepare() => new PrepareAssemblies
    {
        BuildEngine = _engine,
        Assemblies = [new TaskItem(_directory["Sample.dll"]), .. References.Select(static reference => new TaskItem(reference))],
        Copies = [new TaskItem(_directory["assemblies/Sample.dll"])],
        Architecture = _architecture,
        SourceRoot = _directory.Path,
    }.Execute();

    private bool CompileNative() => new CompileLibrary
    {
        BuildEngine = _engine,
        Compiler = s_nativeCompiler,
        Assemblies = [new TaskItem(_directory["assemblies/Sample.dll"]), .. s_prepared[_architecture].Value.Copies.Select(static copy => new TaskItem(copy))],
        Architecture = _architecture,
        IntermediateDirectory = _directory.Path,
        ObjectFile = _directory["sample.o"],
        ExportsFile = _directory["sample.exports"],
    }.Execute();

    private bool Link()
    {
        var search = new FindLinker { BuildEngine = _engine, Architecture = _architecture };
        return search.Execute() && new LinkLibrary
        {
            BuildEngine = _engine,
            Linker = search.Linker,
            Architecture = _architecture,
            ObjectFile = _directory["sample.o"],
            ExportsFile = _directory["sample.exports"],
            IntermediateDirectory = _directory.Path,
            Library = _directory["sample.so"],
            DebugSymbols = _directory["sample.dbg"],
        }.Execute();
    }

    private bool Audit() => new AuditLibrary
    {
        BuildEngine = _engine,
        Library = _directory["sample.so"],
        Architecture = _architecture,
        HookAssembly = _directory["Sample.dll"],
        Assemblies = [new TaskItem(_directory["Sample.dll"]), .. References.Select(static reference => new TaskItem(reference))],
        ObjectFile = _directory["sample.o"],
    }.Execute();
}
