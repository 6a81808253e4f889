using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Declarations;

/// <summary>A type that hides a name, as plain values.</summary>
/// <param name="Type">The type.</param>
/// <param name="Hidden">The type that the generated code means: one of this name, or one in a namespace of this name.</param>
/// <param name="Place">The position of its name.</param>
internal sealed record HiddenName(string Type, string Hidden, SourceLocation Place)
{
    /// <summary>Whether it hides a namespace.</summary>
    public bool IsNamespace => Type != Hidden;

    public static HiddenName Of(ISymbol type, string hidden, Location location) =>
        new(type.ToDisplayString(), hidden, SourceLocation.Of(location));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        HookDescriptors.HiddenName,
        Place.ToLocation(),
        Type,
        IsNamespace ? $"the namespace of '{Hidden}', which the generated code uses (the compiler's errors CS0138, CS0246 and CS0426 result from that)" : "the type of this name that the generated code uses");
}
