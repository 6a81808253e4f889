using System.Collections.Immutable;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Hooks.Generator.Analyzers;

/// <summary>Reports language features that hook libraries do not support.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LanguageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    /// <remarks>The generator reports errors with which the compiler runs no analyzers: HOOK019, HOOK055, HOOK060, and HOOK029 of a namespace.</remarks>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [HookDescriptors.HiddenName, HookDescriptors.FileLocal, HookDescriptors.MissingApi, HookDescriptors.MissingNext, HookDescriptors.DeclarationConflict];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(ReportHiddenNames);
    }

    private static void ReportHiddenNames(CompilationAnalysisContext context)
    {
        foreach (var name in HiddenNames.Read(context.Compilation, namespaces: false))
        {
            context.ReportDiagnostic(name.ToDiagnostic());
        }
    }
}
