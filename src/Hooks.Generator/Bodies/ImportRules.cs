using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Hooks.Generator.Bodies;

/// <summary>Imported functions (<c>DllImport</c>).</summary>
internal static class ImportRules
{
    /// <summary>The module names that mean a symbol of the process; "*" is ILC's name for it.</summary>
    private static readonly ImmutableArray<string?> s_libraries = ["libc", "*"];

    /// <summary>Whether the loader finds the symbols of a library that an import names.</summary>
    /// <param name="library">The library.</param>
    /// <param name="isNeeded">Whether the loader loads one with the hook library.</param>
    public static bool IsAvailable(string library, Func<string, bool> isNeeded) => s_libraries.Contains(library) || isNeeded(library);

    /// <summary>Where an import is declared: its attribute.</summary>
    public static Location LocationOf(IMethodSymbol method, CancellationToken cancellation) =>
        method.FindAttribute(CompilerAttributes.DllImport)?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? method.Locations[0];

    public static void Check(SymbolAnalysisContext context) =>
        Check((IMethodSymbol)context.Symbol, context.Options, context.ReportDiagnostic, context.CancellationToken);

    /// <remarks>Symbol actions are not called for local functions.</remarks>
    public static void CheckLocalFunction(OperationAnalysisContext context) =>
        Check(((ILocalFunctionOperation)context.Operation).Symbol, context.Options, context.ReportDiagnostic, context.CancellationToken);

    private static void Check(IMethodSymbol method, AnalyzerOptions options, Action<Diagnostic> report, CancellationToken cancellation)
    {
        // HOOK004 reports hooks without a body.
        if (!method.IsExtern || KnownSymbols.Of(method).IsHook(method)
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax)
        {
            return;
        }

        foreach (var (where, why) in Problems(method, syntax, LocationOf(method, cancellation), NeededLibraries.Of(options)))
        {
            report(Diagnostic.Create(BodyDescriptors.Import, where, method.Name, why));
        }
    }

    private static ImmutableArray<(Location, string)> Problems(IMethodSymbol method, SyntaxNode syntax, Location location, Func<string, bool> isNeeded)
    {
        var attribute = method.FindAttribute(CompilerAttributes.DllImport);
        var problems = ImmutableArray.CreateBuilder<(Location, string)>();

        // A method of the hook framework's own contract with the native compiler.
        if (attribute is null && method.HasAttribute(CompilerAttributes.RuntimeImport))
        {
            return [];
        }

        if (method.GetDllImportData() is not { } import)
        {
            return [(location, "it is extern without an attribute that names its library; write [DllImport(\"libc\")]")];
        }

        if (import.ModuleName is not { } library || !IsAvailable(library, isNeeded))
        {
            problems.Add((location, $"hook libraries do not load '{import.ModuleName}'; write [DllImport(\"libc\")] for a function of libc and [DllImport(\"*\")] for one of a HookObject or of the program, use [WeakImport] on a function pointer for one that a process may lack, or name the library in HooksNeededLibraries by its soname, and here"));
        }

        var symbol = import.EntryPointName ?? method.Name;
        if (!HookRules.IsIdentifier(symbol))
        {
            problems.Add((location, $"'{symbol}' is not a C identifier; a symbol consists of letters, digits and '_', does not begin with a digit and has no version"));
        }

        if (import.SetLastError)
        {
            problems.Add((location, "SetLastError needs the .NET runtime; read Errno.Value instead"));
        }

        if (attribute?.NamedArguments.Any(static argument => argument is { Key: nameof(DllImportAttribute.PreserveSig), Value.Value: false }) == true)
        {
            problems.Add((location, "PreserveSig = false throws an exception if the call fails; return the result"));
        }

        if (attribute?.NamedArguments.Any(static argument => argument is { Key: nameof(DllImportAttribute.CallingConvention), Value.Value: > (int)CallingConvention.Cdecl }) == true)
        {
            problems.Add((location, "Linux has one calling convention, that of C; leave CallingConvention out"));
        }

        if (UninterceptableFunctions.ReturnsTwice(import.EntryPointName ?? method.Name))
        {
            problems.Add((location, "it returns twice, which only C compilers support; call it from C"));
        }

        if (method.IsVararg)
        {
            problems.Add((location, "__arglist needs the .NET runtime; declare the arguments one by one"));
        }

        CheckTypes(method, syntax, problems);
        return problems.ToImmutable();
    }

    private static void CheckTypes(
        IMethodSymbol method, SyntaxNode declaration, ImmutableArray<(Location, string)>.Builder problems)
    {
        if (method.RefKind != RefKind.None || (!method.ReturnsVoid && !PassedValue.IsPlain(method.ReturnType)))
        {
            var syntax = declaration switch
            {
                MethodDeclarationSyntax ordinary => ordinary.ReturnType,
                LocalFunctionStatementSyntax local => local.ReturnType,
                OperatorDeclarationSyntax @operator => @operator.ReturnType,
                _ => declaration,
            };
            problems.Add((syntax.GetLocation(), PassedValue.Reason(method.ReturnType, syntax.ToString(), KnownSymbols.Of(method))));
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || !PassedValue.IsPlain(parameter.Type))
            {
                var syntax = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
                problems.Add((
                    syntax?.Type?.GetLocation() ?? declaration.GetLocation(),
                    PassedValue.Reason(parameter.Type, syntax is null ? parameter.Type.Text() : $"{syntax.Modifiers} {syntax.Type}".Trim(), KnownSymbols.Of(method))));
            }
        }
    }
}
