using System.Reflection;
using System.Reflection.Metadata;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>DllImport</c> names: by its EntryPoint, or by the name of the method.</summary>
internal static class ImportedSymbols
{
    public static IEnumerable<string> Of(MetadataReader assembly) => assembly.MethodDefinitions
        .Select(assembly.GetMethodDefinition)
        .Where(static method => method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
        .Select(method => assembly.GetString(method.GetImport().Name));
}
