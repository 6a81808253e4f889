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

/// <summary>Compares a hook's signature with that of every symbol it intercepts. The generator doesn't ask: a hook with
/// the wrong signature is C# that compiles, and it is the analyzer's error that keeps it from being built.</summary>
internal static class SignatureRules
{
    internal static ImmutableArray<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();

        // open and open64 on one method have one mistake, not two: the first symbol reports it.
        var reported = new HashSet<(string Id, Location Location)>();
        foreach (var (name, attribute) in HookRules.SymbolsOf(method))
        {
            // What can't be intercepted at all has its own errors (HOOK009, HOOK012, HOOK064).
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

    /// <summary>Whether a method marked <c>[Intercept]</c> breaks no rule for hooks.</summary>
    internal static bool IsHook(IMethodSymbol method, CancellationToken cancellation) =>
        UserDeclaration.Of(method, cancellation) is var (half, declaration)
        && HookRules.Check(half, declaration, cancellation).IsEmpty
        && Check(half, declaration, cancellation).All(static problem => problem.Severity != DiagnosticSeverity.Error);

    /// <summary>Where glibc and musl differ, a hook must suit one of them; it is held against the one it suits best.</summary>
    internal static (NativeSignature Native, ImmutableArray<Diagnostic> Problems) BestMatch(
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
