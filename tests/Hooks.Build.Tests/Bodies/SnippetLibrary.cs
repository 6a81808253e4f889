using System.Reflection;
using Hooks.Generator;
using Hooks.Generator.Tests.Bodies;
using Hooks.Sdk.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TestSupport;
using TaskItem = Microsoft.Build.Utilities.TaskItem;

namespace Hooks.Build.Tests.Bodies;

/// <summary>A snippet on its way into a library, as the targets of the SDK take it there, with no analyzer on the way.</summary>
internal sealed class SnippetLibrary : IDisposable
{
    private const string ReferencePrefix = "HookReference:";

    private static readonly AssemblyMetadataAttribute[] s_metadata =
        [.. typeof(SnippetLibrary).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    private static readonly string[] s_references =
        [.. s_metadata.Where(static data => data.Key.StartsWith(ReferencePrefix, StringComparison.Ordinal)).Select(static data => data.Value!)];

    private static readonly string s_nativeCompiler = s_metadata.Single(static data => data.Key == "NativeCompiler").Value!;

    private static readonly CSharpParseOptions s_language = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Sample",
        [Parse("global using Hooks; [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]")],
        s_references.Select(static reference => MetadataReference.CreateFromFile(reference)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    /// <summary>Builds a snippet.</summary>
    /// <returns>What the native compiler, the linker and the audit object to; empty where it is a library.</returns>
    public static string Build(string members)
    {
        using var library = new SnippetLibrary();
        library.Compile(SnippetSource.Of(members));
        return library.CompileNative() && library.Link() && library.Audit() ? "" : library._engine.Errors;
    }

    public void Dispose() => _folder.Dispose();

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, s_language);

    private void Compile(string source)
    {
        _ = CSharpGeneratorDriver
            .Create([new HookGenerator().AsSourceGenerator()], parseOptions: s_language)
            .RunGeneratorsAndUpdateCompilation(s_empty.AddSyntaxTrees(Parse(source)), out var compilation, out _);
        var result = compilation.Emit(_folder["Sample.dll"]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private bool CompileNative()
    {
        File.WriteAllLines(_folder["ilc.rsp"],
        [
            _folder["Sample.dll"], .. s_references, $"-o:{_folder["sample.o"]}", $"--exportsfile:{_folder["sample.exports"]}",
            "--systemmodule:System.Runtime", "--targetos:linux", "--targetarch:x64", "--Os", "-g", "--noscan", "--nativelib",
            "--export-unmanaged-entrypoints", "--directpinvoke:libc",
        ]);
        var run = ProgramRun.Of(s_nativeCompiler, [$"@{_folder["ilc.rsp"]}"]);
        return run.ExitCode == 0 || _engine.Fail(run.Output + run.Errors);
    }

    private bool Link() => new LinkLibrary
    {
        BuildEngine = _engine,
        Linker = RequiredProgram.Find("ld.lld"),
        Architecture = "x64",
        ObjectFile = _folder["sample.o"],
        ExportsFile = _folder["sample.exports"],
        IntermediateFolder = _folder.Path,
        Library = _folder["sample.so"],
        DebugSymbols = _folder["sample.dbg"],
    }.Execute();

    private bool Audit() => new AuditLibrary
    {
        BuildEngine = _engine,
        Library = _folder["sample.so"],
        Architecture = "x64",
        HookAssembly = _folder["Sample.dll"],
        Assemblies = [new TaskItem(_folder["Sample.dll"]), .. s_references.Select(static reference => new TaskItem(reference))],
        ObjectFile = _folder["sample.o"],
    }.Execute();
}
