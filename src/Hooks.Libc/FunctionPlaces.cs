using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The functions that not every process has, from <c>places.txt</c>, which tools/HeaderReader writes.</summary>
internal static class FunctionPlaces
{
    private static readonly Lazy<Dictionary<string, FunctionPlace>> s_places = new(static () =>
        DataFile.Lines("places.txt").Select(DataFile.Words).ToDictionary(static words => words[0], Read, StringComparer.Ordinal));

    /// <summary>Those with functions of their own, and those whose functions have been in libc.so.6 since 2.34.</summary>
    private static readonly Lazy<HashSet<string>> s_libraries = new(static () => new HashSet<string>(
        s_places.Value.Values.Select(static place => place.Library).Concat([FunctionPlace.Libc, "libpthread.so.0", "libdl.so.2", "librt.so.1", "libutil.so.1", "libanl.so.1"]),
        StringComparer.Ordinal));

    /// <summary>The functions.</summary>
    public static IReadOnlyCollection<string> Symbols => s_places.Value.Keys;

    /// <summary>Whether a library is one of glibc's: <c>libm.so.6</c>. Any other may define what glibc defines, too.</summary>
    public static bool IsLibrary(string library) => s_libraries.Value.Contains(library);

    /// <summary>Where a function is; null if it is in the libc.so.6 of every glibc since 2.34, or in none.</summary>
    public static FunctionPlace? Of(string symbol) => s_places.Value.TryGetValue(symbol, out var place) ? place : null;

    /// <summary>Reads <c>arc4random libc.so.6 2.36</c>.</summary>
    private static FunctionPlace Read(string[] words) => new(
        words[1],
        words.Skip(2).FirstOrDefault(static word => char.IsDigit(word[0])),
        words.Skip(2).Contains("x64"));
}
