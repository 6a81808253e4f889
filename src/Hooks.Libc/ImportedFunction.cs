using System;

namespace Hooks.Libc;

/// <summary>A libc function that a library imports, and why not every process has it.</summary>
/// <param name="Entry">The function.</param>
/// <param name="OtherLibrary">The library other than libc that it is in, unless the loader loads that with the hook library.</param>
/// <param name="Limit">What not every process has, as the rest of "which ..."; null if every one does.</param>
/// <param name="Remedy">What to write instead, if there is such a limit.</param>
internal sealed record ImportedFunction(CatalogueEntry Entry, string? OtherLibrary, string? Limit, string Remedy)
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
            return new ImportedFunction(entry, OtherLibrary: null, Limit: null, Remedy: string.Empty);
        }

        var place = FunctionPlaces.Of(symbol);
        var absence = AbsenceOf(entry, place);
        return new ImportedFunction(
            entry,
            place is { Library: not FunctionPlace.Libc } && !isNeeded(place.Library) ? place.Library : null,
            absence ?? DifferenceOf(entry),
            absence is null ? SameInBoth(symbol, entry) : Alternatives(symbol));
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

    /// <summary>Whether a result of this size is right in every libc, although they declare others: a register holds the smaller integer
    /// as the lower half of the larger one.</summary>
    public bool IsRightForAll(ValueClass result) => Results(Entry) is ({ IsInteger: true } one, { IsInteger: true } other) && result.Size == Math.Min(one.Size, other.Size);

    private static string? AbsenceOf(CatalogueEntry entry, FunctionPlace? place) => (entry.Support, place) switch
    {
        (LibcSupport.Musl, _) => "only musl has, so that no program on glibc would start",
        (LibcSupport.Glibc, { Since: { } since }) => $"only glibc {since} or later has, so that no program on musl or on an older glibc would start",
        (LibcSupport.Glibc, _) => "only glibc has, so that no program on musl would start",
        (_, { Since: { } since }) => $"glibc has only since {since}, so that no program on an older glibc would start",
        (_, { IsX64Only: true }) => "glibc has only for x64, so that no program on arm64 would start",
        _ => null,
    };

    /// <summary>One declaration can't be right where the libcs return values of different sizes.</summary>
    private static string? DifferenceOf(CatalogueEntry entry) =>
        Results(entry) is var (glibc, musl) ? $"returns {glibc} in glibc and {musl} in musl" : null;

    private static string SameInBoth(string symbol, CatalogueEntry entry) => Results(entry) switch
    {
        ({ IsInteger: true } glibc, { IsInteger: true } musl) => $"declare that it returns {(glibc.Size < musl.Size ? glibc : musl)}, which is right for both",
        _ when LibcCatalogue.Find($"__xpg_{symbol}") is not null => $"call '__xpg_{symbol}', which is the same in both",
        _ => "call another function, which is the same in both",
    };

    private static (ValueClass Glibc, ValueClass Musl)? Results(CatalogueEntry entry) =>
        entry.Signatures.Length == 2 && (entry.Signatures[0].Result, entry.Signatures[1].Result) is ({ Size: > 0 } glibc, { Size: > 0 } musl) && glibc.Size != musl.Size
            ? (glibc, musl)
            : null;
}
