using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Bodies.Operations;

/// <summary>What a called method of the same project does.</summary>
internal static class MethodBodies
{
    /// <summary>The body of a method; null if it has none in source.</summary>
    public static IOperation? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        return method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax
            ? Operation(syntax, compilation, cancellation)
            : null;
    }

    /// <summary>The semantic model of the file that a method is written in; null if it isn't in source.</summary>
    public static SemanticModel? Model(IMethodSymbol method, Compilation compilation)
    {
        var tree = ((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()
            ?? method.ContainingType?.DeclaringSyntaxReferences.FirstOrDefault())?.SyntaxTree;
#pragma warning disable RS1030 // As below.
        return tree is not null && compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
    }

    /// <summary>The values that the fields and properties of an object, or those of the type itself, begin with.</summary>
    public static IEnumerable<SyntaxNode> Initializers(INamedTypeSymbol type, bool areStatic, CancellationToken cancellation) => type.OriginalDefinition.GetMembers()
        .Where(member => member.IsStatic == areStatic && member is IFieldSymbol { IsConst: false } or IPropertySymbol)
        .SelectMany(static member => member.DeclaringSyntaxReferences)
        .Select(reference => Initializer(reference.GetSyntax(cancellation)))
        .OfType<SyntaxNode>();

    /// <summary>The value that a field or a property begins with; null if it has none.</summary>
    public static SyntaxNode? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    /// <summary>The operation that a piece of syntax means.</summary>
    public static IOperation? Operation(SyntaxNode syntax, Compilation compilation, CancellationToken cancellation)
    {
        // The rule about a call depends on the method that is called, in whatever file; few calls get as far as here.
#pragma warning disable RS1030
        return compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            ? compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation)
            : null;
#pragma warning restore RS1030
    }
}
