using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>[WeakImport("...")]</c> names.</summary>
internal static class WeakImports
{
    private const string Attribute = "Hooks.WeakImportAttribute";

    /// <summary>The symbols that the fields of an assembly hold the addresses of.</summary>
    public static IEnumerable<string> Of(ModuleDefinition assembly) =>
        assembly.GetTypes().SelectMany(static type => type.Fields).Select(SymbolOf).OfType<string>();

    /// <summary>The symbol whose address a field holds; null for none.</summary>
    public static string? SymbolOf(FieldDefinition field) => field is { IsStatic: true, DeclaringType.HasGenericParameters: false }
        && field.CustomAttributes.FirstOrDefault(static attribute => attribute.AttributeType.FullName == Attribute) is { } import
            ? import.ConstructorArguments[0].Value as string
            : null;
}
