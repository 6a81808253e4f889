using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Hooks.Generator.Declarations;

/// <summary>A hook whose declaration the compiler refuses, as plain values.</summary>
/// <param name="Name">The method.</param>
/// <param name="Reason">Why.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">Where its name stands.</param>
/// <param name="Lines">The same in lines and columns.</param>
internal sealed record DeclarationConflict(string Name, string Reason, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>Reads one; null for a hook that can be declared.</summary>
    public static DeclarationConflict? Read(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (DeclarationConflicts.ReasonFor(method, declaration) is not { } reason)
        {
            return null;
        }

        var location = declaration.Identifier.GetLocation();
        var lines = location.GetLineSpan();
        return new DeclarationConflict(method.Name, reason, lines.Path, location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(HookDescriptors.DeclarationConflict, Location.Create(Path, Span, Lines), Name, Reason);
}
