using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>Which functions of libc leave errno alone whatever happens, from <c>errno.txt</c>, which tools/HeaderReader writes.</summary>
/// <remarks>Of a function that isn't there nobody says so: it may set errno.</remarks>
internal static class LibcErrno
{
    /// <summary>Where errno is: whoever calls it wants to read or to set it.</summary>
    private const string Location = "__errno_location";

    private static readonly Lazy<HashSet<string>> s_harmless = new(static () => [.. DataFile.Lines("errno.txt").SelectMany(DataFile.Words)]);

    /// <summary>Whether a function may set errno.</summary>
    internal static bool MaySet(string symbol) => symbol != Location && !s_harmless.Value.Contains(symbol);
}
