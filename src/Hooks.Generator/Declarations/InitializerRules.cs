using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>The rules for methods marked <c>[HookInitializer]</c>.</summary>
internal static class InitializerRules
{
    public static ImmutableArray<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, CancellationToken cancellation)
    {
        var conditions = Missing(method, declaration).ToArray();
        var problems = AttributeRules.Check(method, declaration, cancellation);
        return conditions.Length == 0
            ? [.. problems]
            : [.. problems.Prepend(Diagnostic.Create(
                HookDescriptors.BadInitializer, declaration.Identifier.GetLocation(), method.Name, string.Join(", and ", conditions)))];
    }

    /// <summary>The conditions that a method does not meet.</summary>
    private static IEnumerable<string> Missing(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        if (method.ContainingType.TypeKind == TypeKind.Extension)
        {
            yield return "it must not be in an extension block";
            yield break;
        }

        if (!method.IsStatic)
        {
            yield return "it must be static: the library calls it without an instance";
        }
        else if (method.IsVirtual || method.IsAbstract || method.IsOverride)
        {
            yield return "it must not be virtual or abstract: the library calls one method";
        }

        if (method.IsGenericMethod)
        {
            yield return "it must not be generic";
        }

        if (!method.Parameters.IsEmpty)
        {
            yield return "it must take no parameters";
        }

        if (!method.ReturnsVoid || method.IsAsync)
        {
            yield return method.IsAsync ? "it must not be async: async methods are not supported in hook libraries" : "it must return void";
        }

        if (declaration.Body is null && declaration.ExpressionBody is null && !method.IsAbstract)
        {
            yield return "it must have a body";
        }

        if (!Visibility.IsVisible(method))
        {
            yield return "it must be internal or public: the generated code calls it from another type";
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.TypeParameters.Length != 0)
            {
                yield return $"the type '{type.Name}' must not be generic";
            }

            if (!Visibility.IsVisible(type))
            {
                yield return $"the type '{type.Name}' must be internal or public: the generated code refers to it";
            }
        }
    }
}
