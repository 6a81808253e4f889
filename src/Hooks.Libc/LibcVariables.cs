using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The variables of libc, from <c>variables.txt</c>, which tools/HeaderReader writes.</summary>
internal static class LibcVariables
{
    private static readonly Lazy<Dictionary<string, string[]>> s_variables = new(static () =>
        DataFile.Lines("variables.txt").Select(DataFile.Words).ToDictionary(static words => words[0], static words => words.Skip(1).ToArray(), StringComparer.Ordinal));

    /// <summary>Those that a program knows by one name and every thread has for itself, with what to use instead.</summary>
    private static readonly Dictionary<string, string> s_ofThreads = new(StringComparer.Ordinal)
    {
        ["errno"] = "use Errno.Value",
        ["h_errno"] = "call __h_errno_location, which returns the address",
        ["__h_errno"] = "call __h_errno_location, which returns the address",
        ["_res"] = "call __res_state, which returns the address",
        ["__resp"] = "call __res_state, which returns the address",
        ["__libc_dlerror_result"] = "call dlerror",
    };

    /// <summary>Whether a library of glibc or of musl exports a variable of this name.</summary>
    public static bool Contains(string symbol) => s_variables.Value.ContainsKey(symbol);

    /// <summary>Whether every process has it: it is in both libcs, and not in another library.</summary>
    public static bool IsEverywhere(string symbol) => s_variables.Value.TryGetValue(symbol, out var place) && place.Length == 1 && place[0] == "=";

    /// <summary>What to use in place of a variable that every thread has for itself; null for any other.</summary>
    public static string? InPlaceOf(string symbol) => s_ofThreads.TryGetValue(symbol, out var other) ? other : null;

    /// <summary>The variable that a name is most likely a misspelling of; null for none.</summary>
    public static string? Similar(string symbol) => s_variables.Value.Keys
        .Where(known => NameSimilarity.IsMisspelling(symbol, known))
        .OrderBy(known => NameSimilarity.Distance(symbol, known))
        .ThenBy(static known => known[0] == '_')
        .ThenBy(static known => known, StringComparer.Ordinal)
        .FirstOrDefault();
}
