using Mono.Cecil;

namespace Hooks.Sdk.Audit;

/// <summary>The functions that <c>DllImport</c> names: by its EntryPoint, or by the name of the method.</summary>
internal static class ImportedSymbols
{
    public static IEnumerable<NativeImport> Of(ModuleDefinition assembly) => assembly.Methods
        .Where(static method => method.HasPInvokeInfo)
        .Select(method => new NativeImport(
            method.PInvokeInfo.EntryPoint, method.PInvokeInfo.Module.Name, MethodNames.Of(method), assembly.Assembly.Name.Name));
}

/// <summary>A <c>DllImport</c>.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Library">The library that it names: <c>libc</c>.</param>
/// <param name="Method">The method, as C# writes it.</param>
/// <param name="Assembly">The assembly of the method.</param>
internal sealed record NativeImport(string Symbol, string Library, string Method, string Assembly);
