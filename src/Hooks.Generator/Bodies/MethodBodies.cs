using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Bodies;

/// <summary>What a called method of the same project does.</summary>
internal static class MethodBodies
{
    /// <summary>The body of a method; null where it has none in source.</summary>
    internal static IOperation? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax
            ? Operation(syntax, compilation, cancellation)
            : null;
    }

    /// <summary>The operation that a piece of syntax means.</summary>
    internal static IOperation? Operation(SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        // The rule about a call depends on the method that is called, in whatever file; few calls get as far as here.
#pragma warning disable RS1030
        return compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            ? compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation)
            : null;
#pragma warning restore RS1030
    }
}
