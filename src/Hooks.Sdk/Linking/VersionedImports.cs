using Hooks.Libc;
using Hooks.Sdk.Audit;
using Hooks.Sdk.Elf;

namespace Hooks.Sdk.Linking;

/// <summary>The functions that a library calls and glibc has several versions of.</summary>
internal static class VersionedImports
{
    /// <summary>The functions.</summary>
    /// <param name="compiled">ILC's object.</param>
    /// <param name="objects">The objects that the project links in.</param>
    /// <param name="exports">The symbols that the library defines itself.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    public static string[] Of(RelocatableObject compiled, IReadOnlyList<AuthorObject> objects, IReadOnlyCollection<string> exports, string architecture) =>
    [
        .. compiled.Symbols.Where(static symbol => symbol.IsImported).Select(static symbol => symbol.Name.Value)
            .Concat(objects.SelectMany(static linked => linked.Undefined))
            .Concat(objects.SelectMany(static linked => linked.Weak).Where(IsEverywhere))
            .Where(symbol => FunctionVersions.IsOldByDefault(symbol, architecture))
            .Except(exports)
            .Except(objects.SelectMany(static linked => linked.Defined))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether every process has a function, so that a reference to it need not be weak.</summary>
    private static bool IsEverywhere(string symbol) =>
        ImportedFunction.Find(symbol, FunctionPlace.Libc, static _ => false) is { OtherLibrary: null, Limit: null };
}
