using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The functions of glibc that a reference without a version binds to an old version of, from <c>versions.txt</c>, which
/// tools/HeaderReader writes.</summary>
internal static class FunctionVersions
{
    private static readonly Lazy<Dictionary<string, string[]>> s_functions = new(static () =>
        DataFile.Lines("versions.txt").Select(DataFile.Words).ToDictionary(static words => words[0], static words => words.Skip(1).ToArray(), StringComparer.Ordinal));

    /// <summary>Whether a reference without a version means another code than the default version.</summary>
    /// <param name="symbol">The function.</param>
    /// <param name="architecture">The processor, <c>x64</c> or <c>arm64</c>.</param>
    public static bool IsOldByDefault(string symbol, string architecture) =>
        s_functions.Value.TryGetValue(symbol, out var architectures) && architectures.Contains(architecture);
}
