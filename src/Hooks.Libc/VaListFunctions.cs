using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The functions that take a <c>va_list</c> where a variadic one takes any number of arguments, from
/// <c>va_list.txt</c>.</summary>
internal static class VaListFunctions
{
    private static readonly Lazy<Dictionary<string, string?>> s_functions = new(static () => DataFile.Lines("va_list.txt")
        .Select(DataFile.Words)
        .ToDictionary(static words => words[0], string? (words) => words.ElementAtOrDefault(1), StringComparer.Ordinal));

    /// <summary>The variadic functions that take any number of arguments.</summary>
    public static IEnumerable<string> Variadic => s_functions.Value.Keys;

    /// <summary>The function that takes a <c>va_list</c> in place of the dots: <c>vfprintf</c> for <c>fprintf</c>; null for
    /// none.</summary>
    public static string? Of(string symbol) => s_functions.Value.TryGetValue(symbol, out var function) ? function : null;

    /// <summary>Whether a variadic function takes any number of arguments.</summary>
    public static bool TakesAnyNumber(string symbol) => s_functions.Value.ContainsKey(symbol);
}
