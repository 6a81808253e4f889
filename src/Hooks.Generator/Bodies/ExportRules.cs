using System;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Methods that C calls: an export is a hook, and others are called through a pointer.</summary>
internal static class ExportRules
{
    private const string EntryPoint = "EntryPoint";

    public static void Check(SymbolAnalysisContext context) =>
        Check((IMethodSymbol)context.Symbol, context.ReportDiagnostic, context.CancellationToken);

    /// <remarks>No symbol action sees a local function.</remarks>
    public static void CheckLocalFunction(OperationAnalysisContext context) =>
        Check(((ILocalFunctionOperation)context.Operation).Symbol, context.ReportDiagnostic, context.CancellationToken);

    private static void Check(IMethodSymbol method, Action<Diagnostic> report, CancellationToken cancellation)
    {
        // HOOK018 reports the attribute on a hook or an initializer.
        var attribute = method.FindAttribute(CompilerAttributes.UnmanagedCallersOnly);
        var known = KnownSymbols.Of(method);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellation) is not { } syntax || known.IsHook(method) || known.OccasionsOf(method).Any())
        {
            return;
        }

        if (attribute.NamedArguments.Any(static argument => argument.Key == EntryPoint))
        {
            var symbol = attribute.NamedArguments.First(static argument => argument.Key == EntryPoint).Value.Value as string;
            report(Diagnostic.Create(BodyDescriptors.OwnExport, syntax.GetLocation(), method.Name, symbol ?? string.Empty));
        }

        foreach (var parameter in method.Parameters)
        {
            if (PassedValue.AutomaticIn(parameter.Type) is { } automatic)
            {
                var place = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax { Type: { } type } ? type : syntax;
                report(Diagnostic.Create(BodyDescriptors.AutomaticLayout, place.GetLocation(), method.Name, automatic.Text()));
            }
        }

        if (PassedValue.AutomaticIn(method.ReturnType) is { } returned)
        {
            report(Diagnostic.Create(BodyDescriptors.AutomaticLayout, syntax.GetLocation(), method.Name, returned.Text()));
        }
    }
}
