using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>The names that the generated part of a type declares, or that every class inherits. A hook with such a name would not
/// compile, or would compile and call itself.</summary>
internal static class ReservedNames
{
    private const string Next = "Next";
    private const string Exports = "Exports";

    /// <summary>The method without parameters that <c>Next</c> declares besides a trampoline for every hook.</summary>
    private const string NextResolve = "Resolve";

    /// <summary>The prefixes of the members that <c>Next</c> declares for a symbol.</summary>
    private static readonly ImmutableArray<string> s_nextPrefixes = ["s_", "Find_", "FindOpened_", "Resolve_", "Missing_", "Reported_", "Call_"];

    /// <summary>The prefix of the exports' names. If a hook had such a name, the export would call itself.</summary>
    private const string ExportPrefix = "Export_";

    /// <summary>What the generated classes inherit from <c>object</c>, and would call in the hook's place.</summary>
    private static readonly ImmutableHashSet<string> s_inherited =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>Why a hook can't have its name; null if it can.</summary>
    public static string? ReasonFor(IMethodSymbol method) => method.Name switch
    {
        Next or Exports => GeneratedClass(method.Name),
        NextResolve when method.Parameters.IsEmpty => "the generated class 'Next' has a method 'Resolve()'",
        var name when name == method.ContainingType.Name => "a member can't have the name of its containing type",
        var name when s_inherited.Contains(name) => $"every class inherits '{name}' from object",
        var name when Prefix(name) is { } prefix => $"names that begin with '{prefix}' are reserved for generated code",
        _ => null,
    };

    /// <summary>Why a parameter of a hook can't have its name: in the trampoline the name would refer to something else.</summary>
    public static string? ReasonFor(IParameterSymbol parameter, IMethodSymbol hook) => parameter.Name switch
    {
        Next or Exports => GeneratedClass(parameter.Name),
        var name when name == hook.Name => "in the generated code it would hide the hook of the same name",
        var name when HookRules.SymbolsOf(hook).Any(symbol => s_nextPrefixes.Any(prefix => name == prefix + symbol.Name)) =>
            "the generated class 'Next' has a member of this name",
        _ => null,
    };

    /// <summary>Why a type that holds hooks, or a member of it, can't have its name; null if it can.</summary>
    public static string? ReasonFor(string name) => name is Next or Exports ? GeneratedClass(name) : null;

    /// <summary>The members in a type with hooks that the author named like a generated class.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers(Next).Concat(type.GetMembers(Exports)).Where(static member => DeclarationOf(member) is not null);

    /// <summary>The location of a member in the author's code; null if the member is generated.</summary>
    public static Location? DeclarationOf(ISymbol member) => member.Locations
        .FirstOrDefault(static location => location.SourceTree is { } tree && !UserDeclaration.IsGenerated(tree));

    /// <summary>Whether <c>Next</c> can still have a trampoline with a method's name.</summary>
    public static bool LetsTrampoline(IMethodSymbol method) =>
        method.ContainingType.Name != Next
        && !method.ContainingType.GetMembers(Next).Any(static member => DeclarationOf(member) is not null)
        && !method.ContainingType.TypeParameters.Any(static parameter => parameter.Name == Next)
        && (ReasonFor(method) is null || method.Name is Exports || s_inherited.Contains(method.Name)
            || method.Name.StartsWith(ExportPrefix, StringComparison.Ordinal) || method.Name == method.ContainingType.Name);

    private static string GeneratedClass(string name) => $"a generated class in this type is named '{name}'";

    private static string? Prefix(string name) =>
        s_nextPrefixes.Add(ExportPrefix).FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
