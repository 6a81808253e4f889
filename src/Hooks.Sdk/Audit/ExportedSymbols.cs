using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Audit;

/// <summary>The library exports what its methods intercept, nothing else, and without versions (HOOKSDK101 to 103).</summary>
internal static class ExportedSymbols
{
    public const string Missing = "HOOKSDK101";
    public const string Unexpected = "HOOKSDK102";
    public const string Versioned = "HOOKSDK103";

    public static IEnumerable<Finding> Check(SharedObject library, HookMetadata metadata)
    {
        var exports = library.Symbols.Where(static symbol => symbol.IsExported).ToLookup(static symbol => symbol.Name);

        foreach (var (symbol, method) in metadata.Intercepted)
        {
            if (!exports.Contains(symbol))
            {
                yield return new Finding(Missing,
                    $"{method} intercepts '{symbol}', but the library does not export it: the hook would never be called. Declare '{symbol}' as global in the version script, and make sure that the generator of the Hooks package runs on the project.");
            }
        }

        foreach (var export in exports)
        {
            if (!metadata.Intercepted.ContainsKey(export.Key))
            {
                yield return new Finding(Unexpected,
                    $"The library exports '{export.Key}', which no [Intercept] names: it would interpose on that symbol in every process. Put [Intercept(\"{export.Key}\")] on a method, or remove that EntryPoint from the [UnmanagedCallersOnly] method.");
            }
            else if (export.FirstOrDefault(static symbol => symbol.Version is not null) is { } versioned)
            {
                yield return new Finding(Versioned,
                    $"The library exports '{export.Key}' with the version {versioned.Version}: a program that refers to another version, as programs linked with glibc do, would never call the hook {metadata.Intercepted[export.Key]}. Link with a version script without a version name: {{ global: {export.Key}; local: *; }};");
            }
        }
    }
}
