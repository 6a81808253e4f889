using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary><c>[Intercept]</c> and <c>[HookInitializer]</c> on local functions, lambdas, accessors and operators, which can't be
/// hooks or initializers.</summary>
internal static class MisplacedAttribute
{
    public static Diagnostic? Check(AttributeSyntax attribute, SemanticModel model)
    {
        var target = attribute.Parent?.Parent;
        if (target is null or MethodDeclarationSyntax)
        {
            return null;
        }

        var known = KnownSymbols.In(model.Compilation);
        var type = model.GetTypeInfo(attribute).Type;
        var descriptor = type.Is(known.Intercept) ? HookDescriptors.Misplaced
            : type.Is(known.Initializer) ? HookDescriptors.BadInitializer
            : null;
        return descriptor is null
            ? null
            : Diagnostic.Create(
                descriptor,
                attribute.GetLocation(),
                model.GetDeclaredSymbol(target)?.Name ?? target.ToString(),
                "it must be a method of a type, not a local function, a lambda, an accessor or an operator");
    }
}
