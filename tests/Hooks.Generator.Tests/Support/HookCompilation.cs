using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Hooks.Generator.Tests.Support;

/// <summary>Source text compiled as a hook project compiles it: against the freestanding runtime, every warning an
/// error.</summary>
internal static class HookCompilation
{
    public static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14);

    private const string ReferencePrefix = "HookReference:";

    /// <summary>What the Hooks package adds to every hook project.</summary>
    private const string ProjectSource = """
        global using Hooks;
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
        """;

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Sample",
        [Parse(ProjectSource, "Project.cs")],
        typeof(HookCompilation).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(static metadata => metadata.Key.StartsWith(ReferencePrefix, StringComparison.Ordinal))
            .Select(static metadata => MetadataReference.CreateFromFile(metadata.Value!)),
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            generalDiagnosticOption: ReportDiagnostic.Error,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation of these files, which are named <c>File0.cs</c>, <c>File1.cs</c> and so on.</summary>
    public static CSharpCompilation Of(params string[] sources) =>
        s_empty.AddSyntaxTrees(sources.Select(static (source, number) => Parse(source, $"File{number}.cs")).ToArray());

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Language, path);

    /// <summary>The errors and warnings of a compilation, those that only writing the assembly finds among them.</summary>
    public static IEnumerable<Diagnostic> Errors(Compilation compilation)
    {
        using var image = new MemoryStream();
        return compilation.Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
