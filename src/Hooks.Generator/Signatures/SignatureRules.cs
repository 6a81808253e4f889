using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Libc;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Signatures;

/// <summary>Compares a hook's signature with that of every symbol that it intercepts. The generator doesn't use it: a hook with
/// the wrong signature compiles, and the error of the analyzer fails the build.</summary>
internal static class SignatureRules
{
    public static ImmutableArray<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        // An error of a method with several symbols (open and open64) is reported once, for the first.
        var reported = new HashSet<(string Id, Location Location)>();
        foreach (var (name, attribute) in HookRules.SymbolsOf(method))
        {
            // HOOK009, HOOK012 and HOOK064 report symbols that can't be intercepted.
            if (!HookRules.IsIdentifier(name) || !HookRules.CanBeIntercepted(name))
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            foreach (var problem in CheckSymbol(name, attribute, method, declaration, cancellation))
            {
                if (reported.Add((problem.Id, problem.Location)))
                {
                    problems.Add(problem);
                }
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>Whether a method marked <c>[Intercept]</c> is a valid hook.</summary>
    public static bool IsHook(IMethodSymbol method, CancellationToken cancellation) =>
        UserDeclaration.Of(method, cancellation) is var (half, declaration)
        && HookRules.Check(half, declaration, cancellation).IsEmpty
        && Check(half, declaration, cancellation).All(static problem => problem.Severity != DiagnosticSeverity.Error);

    /// <summary>If glibc and musl differ, a hook must match one of them; it is compared with the better match.</summary>
    public static (NativeSignature Native, ImmutableArray<Diagnostic> Problems) BestMatch(
        string symbol, CatalogueEntry entry, IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        entry.Signatures
            .Select(native => (native, new SignatureComparison(symbol, entry, native, method, declaration).Problems))
            .OrderBy(static match => match.Problems.Count(static problem => problem.Severity == DiagnosticSeverity.Error))
            .ThenBy(static match => match.Problems.Length)
            .First();

    private static ImmutableArray<Diagnostic> CheckSymbol(
        string symbol,
        AttributeData attribute,
        IMethodSymbol method,
        MethodDeclarationSyntax declaration,
        CancellationToken cancellation)
    {
        if (LibcCatalogue.Find(symbol) is { } entry)
        {
            return BestMatch(symbol, entry, method, declaration).Problems;
        }

        return attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() is { } location
            ? [LibcCatalogue.Similar(symbol) is { } similar
                ? Diagnostic.Create(SignatureDescriptors.Misspelt, location, symbol, similar)
                : Diagnostic.Create(SignatureDescriptors.UnknownSymbol, location, symbol)]
            : [];
    }
}
