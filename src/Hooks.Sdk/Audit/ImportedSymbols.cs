using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The symbols that <c>DllImport</c> names: by its EntryPoint, or by the name of the method.</summary>
internal static class ImportedSymbols
{
    public static IEnumerable<string> Of(ModuleDefinition assembly) => assembly.Methods
        .Where(static method => method.HasPInvokeInfo)
        .Select(static method => method.PInvokeInfo.EntryPoint);
}
