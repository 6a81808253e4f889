using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Validation;

/// <summary>The names that the generated half of a type declares. Code that means something else by them would not compile,
/// or would compile and call itself.</summary>
internal static class TakenNames
{
    private const string Next = "Next";
    private const string Exports = "Exports";

    /// <summary>What <c>Next</c> declares beside a trampoline for every hook, if without parameters.</summary>
    private const string NextResolve = "Resolve";

    /// <summary>How the names of what <c>Next</c> declares for a symbol begin.</summary>
    private static readonly ImmutableArray<string> s_nextPrefixes = ["s_", "Find_", "Resolve_", "Missing_", "Reported_"];

    /// <summary>How the names of the exports begin. Where a hook had such a name, the export would call itself.</summary>
    private const string ExportPrefix = "Export_";

    /// <summary>Whether a hook can't have its name.</summary>
    internal static bool IsTakenFor(IMethodSymbol method) =>
        IsTaken(method.Name)
        || method.Name.StartsWith(ExportPrefix, StringComparison.Ordinal)
        || method is { Name: NextResolve, Parameters.IsEmpty: true }
        || s_nextPrefixes.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a parameter of a hook can't have its name: in the trampoline it would stand for another thing.</summary>
    internal static bool IsTakenFor(IParameterSymbol parameter, IMethodSymbol hook) =>
        IsTaken(parameter.Name)
        || parameter.Name == hook.Name
        || HookRules.SymbolsOf(hook).Any(symbol => s_nextPrefixes.Any(prefix => parameter.Name == prefix + symbol.Name));

    /// <summary>Whether neither a parameter nor the type can have a name.</summary>
    internal static bool IsTaken(string name) => name is Next or Exports;

    /// <summary>Whether <c>Next</c> can have a trampoline of a method's name all the same.</summary>
    internal static bool LetsTrampoline(IMethodSymbol method) =>
        method.ContainingType.Name != Next
        && (!IsTakenFor(method) || method.Name == Exports || method.Name.StartsWith(ExportPrefix, StringComparison.Ordinal));
}
