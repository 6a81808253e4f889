using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Bodies.Flow;
using Hooks.Generator.Declarations;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Signatures;
using Hooks.Generator.Symbols;
using Hooks.Libc;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>Imported functions (<c>DllImport</c>) compared with the catalogue: the loader binds all of them while it loads the
/// library, and if one is missing, the program doesn't start.</summary>
internal static class ImportedFunctionRules
{
    /// <summary>The library name for a symbol that the program itself defines.</summary>
    private const string Process = "*";

    public static IEnumerable<Diagnostic> Check(
        IMethodSymbol method, Func<string, bool> isNeeded, InterceptedSymbols hooks, CancellationToken cancellation)
    {
        // HOOK045 reports imports that can't be right whatever the function is.
        if (method.GetDllImportData() is not { ModuleName: { } library } import
            || !ImportRules.IsAvailable(library, isNeeded)
            || (import.EntryPointName ?? method.Name) is not { } symbol
            || !HookRules.IsIdentifier(symbol)
            || UninterceptableFunctions.ReturnsTwice(symbol)
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declaration)
        {
            return [];
        }

        var location = ImportRules.LocationOf(method, cancellation);
        if (ImportedFunction.Find(symbol, library, isNeeded) is not { } function)
        {
            // HOOK048 reports calls of what the library defines itself.
            return LibcVariables.Contains(symbol) && !(isNeeded(library) && !FunctionPlaces.IsLibrary(library))
                ? [Diagnostic.Create(ImportDescriptors.Variable, location, symbol, $"a call would run its bytes as code; use [WeakImport(\"{symbol}\")] on a pointer to its type")]
                : library == Process || isNeeded(library) || hooks.Find(symbol) is not null ? [] : [Unknown(symbol, location)];
        }

        var problems = DeclaredSignature.Of(method, declaration) is { } declared
            ? SignatureRules.BestMatch(symbol, function.Entry, declared).Problems
            : [];
        return function switch
        {
            { OtherLibrary: { } other } => problems.Insert(0, Diagnostic.Create(
                ImportDescriptors.OtherLibrary, location, symbol, other, ImportedFunction.Alternatives(symbol, other))),
            { Limit: { } limit } when !(ManagedClass.Of(method.ReturnType) is { } result && function.IsRightForAll(result)) => problems.Insert(0, Diagnostic.Create(
                ImportDescriptors.NotEverywhere, location, symbol, limit, function.Remedy)),
            _ => problems,
        };
    }

    private static Diagnostic Unknown(string symbol, Location location)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            ImportDescriptors.UnknownFunction,
            location,
            LibcCatalogue.Nearest(symbol) is { } nearest ? properties.Add(SignatureRules.ProposedName, nearest) : properties,
            symbol,
            ImportedFunction.Proposal(symbol),
            ImportedFunction.Alternatives(symbol));
    }
}
