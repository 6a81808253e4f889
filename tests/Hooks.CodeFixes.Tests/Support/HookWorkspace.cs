using System.Collections.Immutable;
using System.Reflection;
using Hooks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.CodeFixes.Tests.Support;

/// <summary>A project of hooks as an editor holds it, and what the compiler, the generator and all analyzers say of it.</summary>
internal static class HookWorkspace
{
    /// <summary>What the Hooks package adds to every hook project.</summary>
    private const string PackageSource = """
        global using Hooks;
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. typeof(HookWorkspace).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static metadata => metadata.Key == "HookReference")
            .Select(static metadata => MetadataReference.CreateFromFile(metadata.Value!)),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(HookGenerator).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>A project with these files, which are named <c>File0.cs</c>, <c>File1.cs</c> and so on.</summary>
    public static Project Of(params IEnumerable<string> sources)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            "Sample",
            "Sample",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14),
            metadataReferences: s_references));
        project = project.AddDocument("Package.cs", PackageSource, filePath: "/Package.cs").Project;
        foreach (var (index, source) in sources.Index())
        {
            project = project.AddDocument($"File{index}.cs", source, filePath: $"/File{index}.cs").Project;
        }

        var lineEnd = sources.Any(static source => source.Contains('\r', StringComparison.Ordinal)) ? "crlf" : "lf";
        return project.AddAnalyzerConfigDocument(
            ".editorconfig", SourceText.From($"root = true\n[*]\nend_of_line = {lineEnd}\n"), filePath: "/.editorconfig").Project;
    }

    /// <summary>Everything that is said of a project, in the order of its source; what is hidden, too, if it is ours.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = await project.GetCompilationAsync(cancellation);
        CSharpGeneratorDriver.Create([new HookGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.ParseOptions!)
            .RunGeneratorsAndUpdateCompilation(compilation!, out var complete, out var problems, cancellation);
        Assert.Empty(problems);

        using var image = new MemoryStream();
        var said = complete.Emit(image, cancellationToken: cancellation).Diagnostics
            .Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
            .Concat(await complete.WithAnalyzers(s_analyzers).GetAnalyzerDiagnosticsAsync(cancellation));
        return
        [
            .. said
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
