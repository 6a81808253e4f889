using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Pipeline;

/// <summary>A method with the attribute that was looked for.</summary>
/// <param name="TargetSymbol">The method.</param>
/// <param name="TargetNode">The declaration that the attribute stands on.</param>
internal readonly record struct MarkedMethod(IMethodSymbol TargetSymbol, MethodDeclarationSyntax TargetNode);
