using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>A method with an attribute.</summary>
/// <param name="TargetSymbol">The method.</param>
/// <param name="TargetNode">The declaration that has the attribute.</param>
internal readonly record struct MarkedMethod(IMethodSymbol TargetSymbol, MethodDeclarationSyntax TargetNode);
