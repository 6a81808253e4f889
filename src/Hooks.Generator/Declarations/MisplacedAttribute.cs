using Hooks.Generator.Diagnostics;
using Hooks.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hooks.Generator.Declarations;

/// <summary><c>[Intercept]</c>, <c>[HookInitializer]</c>, <c>[HookFinalizer]</c> and <c>[AfterFork]</c> on local functions, lambdas,
/// accessors and operators, which the library can't call.</summary>
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
        var name = model.GetDeclaredSymbol(target)?.Name ?? target.ToString();
        const string Condition = "it must be a method of a type, not a local function, a lambda, an accessor or an operator";
        return type.Is(known.Intercept) ? Diagnostic.Create(HookDescriptors.Misplaced, attribute.GetLocation(), name, Condition)
            : known.OccasionOf(type) is { } occasion ? InitializerRules.Report(attribute.GetLocation(), name, occasion, Condition)
            : null;
    }
}
