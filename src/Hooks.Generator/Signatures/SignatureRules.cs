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
    /// <summary>The property of a diagnostic that holds the name to write in place of a wrong one.</summary>
    public const string ProposedName = nameof(ProposedName);

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

    /// <summary>If glibc and musl differ, a signature must match one of them; it is compared with the better match.</summary>
    public static (NativeSignature Native, ImmutableArray<Diagnostic> Problems) BestMatch(
        string symbol, CatalogueEntry entry, DeclaredSignature declared) =>
        entry.Signatures
            .Select(native => (native, new SignatureComparison(symbol, entry, native, declared).Problems))
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
            return BestMatch(symbol, entry, DeclaredSignature.Of(method, declaration)).Problems;
        }

        return attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() is { } location
            ? [LibcVariables.Contains(symbol)
                ? Diagnostic.Create(ImportDescriptors.Variable, location, symbol, "a library can't interpose on it with code; use [WeakImport] on a pointer to its type to read it")
                : LibcCatalogue.Similar(symbol) is { } similar
                ? Misspelt(symbol, similar, location, "a hook of a symbol that no program calls never runs")
                : Diagnostic.Create(SignatureDescriptors.UnknownSymbol, location, symbol)]
            : [];
    }

    /// <summary>A variable that most likely should be another one.</summary>
    public static Diagnostic MisspeltVariable(string symbol, string similar, Location location) => Diagnostic.Create(
        ImportDescriptors.MisspeltVariable,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(ProposedName, similar),
        symbol,
        similar);

    /// <summary>A symbol that most likely should be another one.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="similar">The other one, which the code fix takes.</param>
    /// <param name="location">The attribute that names it.</param>
    /// <param name="consequence">What comes of it.</param>
    public static Diagnostic Misspelt(string symbol, string similar, Location location, string consequence) => Diagnostic.Create(
        SignatureDescriptors.Misspelt,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(ProposedName, similar),
        symbol,
        similar,
        consequence);
}
