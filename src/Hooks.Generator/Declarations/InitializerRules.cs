using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary>The rules for methods that the library calls of its own accord, such as those marked <c>[HookInitializer]</c>.</summary>
internal static class InitializerRules
{
    public static ImmutableArray<Diagnostic> Check(
        IMethodSymbol method, MethodDeclarationSyntax declaration, Occasion occasion, CancellationToken cancellation)
    {
        var conditions = Missing(method, declaration, occasion).ToArray();
        var problems = AttributeRules.Check(method, declaration, cancellation);
        return conditions.Length == 0
            ? [.. problems]
            : [.. problems.Prepend(Report(declaration.Identifier.GetLocation(), method.Name, occasion, string.Join(", and ", conditions)))];
    }

    /// <summary>The error for a method that the library can't call.</summary>
    public static Diagnostic Report(Location location, string name, Occasion occasion, string conditions) => Diagnostic.Create(
        HookDescriptors.BadInitializer, location, name, NameOf(occasion), conditions);

    private static string NameOf(Occasion occasion) => occasion switch
    {
        Occasion.Load => "an initializer",
        Occasion.Exit => "a finalizer",
        _ => "called after fork",
    };

    /// <summary>Whether a method takes the program's arguments, as <c>main</c> does.</summary>
    public static bool TakesArguments(IMethodSymbol method) =>
        method.Parameters.Length == 2
        && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None)
        && method.Parameters[0].Type.SpecialType == SpecialType.System_Int32
        && method.Parameters[1].Type is IPointerTypeSymbol { PointedAtType: IPointerTypeSymbol { PointedAtType.SpecialType: SpecialType.System_Byte } };

    /// <summary>The conditions that a method does not meet.</summary>
    private static IEnumerable<string> Missing(IMethodSymbol method, MethodDeclarationSyntax declaration, Occasion occasion)
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

        if (!method.Parameters.IsEmpty && !(occasion == Occasion.Load && TakesArguments(method)))
        {
            yield return occasion == Occasion.Load
                ? "it must take no parameters, or the program's arguments as 'int' and 'byte**'"
                : "it must take no parameters";
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
