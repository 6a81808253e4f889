using System;

namespace Hooks.Libc;

/// <summary>A libc function that a library imports, and why not every process has it.</summary>
/// <param name="Entry">The function.</param>
/// <param name="OtherLibrary">The library other than libc that it is in, unless the loader loads that with the hook library.</param>
/// <param name="Limit">What not every process has, as the rest of "which ..."; null if every one does.</param>
internal sealed record ImportedFunction(CatalogueEntry Entry, string? OtherLibrary, string? Limit)
{
    /// <summary>The function; null if it is not in the catalogue.</summary>
    /// <param name="symbol">Its name.</param>
    /// <param name="library">The library that the import names.</param>
    /// <param name="isNeeded">Whether the loader loads a library with this one (HooksNeededLibraries).</param>
    public static ImportedFunction? Find(string symbol, string library, Func<string, bool> isNeeded)
    {
        if (LibcCatalogue.Find(symbol) is not { } entry)
        {
            return null;
        }

        if (isNeeded(library) && !FunctionPlaces.IsLibrary(library))
        {
            return new ImportedFunction(entry, OtherLibrary: null, Limit: null);
        }

        var place = FunctionPlaces.Of(symbol);
        return new ImportedFunction(
            entry,
            place is { Library: not FunctionPlace.Libc } && !isNeeded(place.Library) ? place.Library : null,
            LimitOf(entry, place));
    }

    /// <summary>The function that may be meant, to follow "is not a libc function"; empty if none is near.</summary>
    public static string Proposal(string symbol) =>
        LibcCatalogue.Nearest(symbol) is { } nearest ? $", but '{nearest}' is" : string.Empty;

    /// <summary>What to write for a function that a process may lack.</summary>
    /// <param name="symbol">The function.</param>
    /// <param name="library">Its library; null if unknown.</param>
    public static string Alternatives(string symbol, string? library = null) => library is null
        ? $"use [WeakImport(\"{symbol}\")] on a function pointer, which is null if the function is missing"
        : $"use [WeakImport(\"{symbol}\")] on a function pointer, which is null if the function is missing, or name {library} in HooksNeededLibraries";

    private static string? LimitOf(CatalogueEntry entry, FunctionPlace? place) => (entry.Support, place) switch
    {
        (LibcSupport.Musl, _) => "only musl has, so that no program on glibc would start",
        (LibcSupport.Glibc, { Since: { } since }) => $"only glibc {since} or later has, so that no program on musl or on an older glibc would start",
        (LibcSupport.Glibc, _) => "only glibc has, so that no program on musl would start",
        (_, { Since: { } since }) => $"glibc has only since {since}, so that no program on an older glibc would start",
        (_, { IsX64Only: true }) => "glibc has only for x64, so that no program on arm64 would start",
        _ => DifferenceOf(entry),
    };

    /// <summary>One declaration can't be right where the libcs return values of different sizes.</summary>
    private static string? DifferenceOf(CatalogueEntry entry) =>
        entry.Signatures.Length == 2 && (entry.Signatures[0].Result, entry.Signatures[1].Result) is ({ Size: > 0 } glibc, { Size: > 0 } musl) && glibc.Size != musl.Size
            ? $"returns {glibc} in glibc and {musl} in musl"
            : null;
}
