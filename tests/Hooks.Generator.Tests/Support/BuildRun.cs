using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Tests.Support;

/// <summary>What a build says: the compiler, with the generator and every analyzer of its assembly.</summary>
internal static class BuildRun
{
    /// <summary>Every analyzer of the assembly.</summary>
    public static DiagnosticAnalyzer[] Analyzers { get; } =
    [
        .. typeof(HookGenerator).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The errors, in the order of the source.</summary>
    /// <remarks>After an error in a declaration the compiler stops: it looks at no body and runs no analyzer.</remarks>
    public static async Task<IReadOnlyList<Diagnostic>> ErrorsOf(CSharpCompilation compilation)
    {
        var output = GeneratorRun.First(compilation).Output;
        var found = output.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(IsError).ToArray();
        if (found.Length == 0)
        {
            found = [.. HookCompilation.Errors(output).Concat(await AnalyzerRun.Of(output, Analyzers)).Where(IsError)];
        }

        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;
}
