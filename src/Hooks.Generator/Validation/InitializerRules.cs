using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Validation;

/// <summary>What makes a method marked <c>[HookInitializer]</c> one that the library can call.</summary>
internal static class InitializerRules
{
    internal static ImmutableArray<Diagnostic> Check(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var isCallable = method is { IsStatic: true, IsGenericMethod: false, IsAsync: false, ReturnsVoid: true, Parameters.IsEmpty: true }
            && (declaration.Body is not null || declaration.ExpressionBody is not null)
            && method.ContainingType.TypeKind != TypeKind.Extension
            && Visibility.IsVisible(method);
        for (var type = method.ContainingType; isCallable && type is not null; type = type.ContainingType)
        {
            isCallable = !type.IsGenericType && Visibility.IsVisible(type);
        }

        return isCallable
            ? []
            : [Diagnostic.Create(HookDescriptors.BadInitializer, declaration.Identifier.GetLocation(), method.Name)];
    }
}
