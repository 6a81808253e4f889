using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>A hook whose declaration the compiler refuses, as plain values.</summary>
/// <param name="Name">The method.</param>
/// <param name="Reason">Why.</param>
/// <param name="Place">The position of its name.</param>
internal sealed record DeclarationConflict(string Name, string Reason, SourceLocation Place)
{
    /// <summary>Reads one; null for a hook that can be declared.</summary>
    public static DeclarationConflict? Read(IMethodSymbol method, MethodDeclarationSyntax declaration) =>
        DeclarationConflicts.ReasonFor(method, declaration) is { } reason
            ? new DeclarationConflict(method.Name, reason, SourceLocation.Of(declaration.Identifier.GetLocation()))
            : null;

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(HookDescriptors.DeclarationConflict, Place.ToLocation(), Name, Reason);
}
