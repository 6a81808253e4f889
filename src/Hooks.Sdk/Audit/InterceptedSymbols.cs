using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>[Intercept("...")]</c> names.</summary>
internal static class InterceptedSymbols
{
    private const string Attribute = "Hooks.InterceptAttribute";

    /// <summary>Every symbol with a method that intercepts it. Null counts as a symbol without a name: nothing exports it.</summary>
    public static IEnumerable<(string Symbol, string Method)> Of(ModuleDefinition assembly) =>
        from method in assembly.Methods
        from symbol in Of(method)
        select (symbol ?? "", MethodNames.Of(method));

    /// <summary>The symbols that a method intercepts, in the order of its attributes.</summary>
    public static IEnumerable<string?> Of(MethodDefinition method) => method.CustomAttributes
        .Where(static attribute => attribute.AttributeType.FullName == Attribute)
        .Select(static attribute => (string?)attribute.ConstructorArguments[0].Value);
}
