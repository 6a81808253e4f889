using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>The libc functions that never set errno, from <c>errno.txt</c>, which tools/HeaderReader writes.</summary>
/// <remarks>A function that is not in the list may set errno.</remarks>
internal static class LibcErrno
{
    /// <summary>The function that returns the address of errno, called to read or to set it.</summary>
    private const string Location = "__errno_location";

    private static readonly Lazy<HashSet<string>> s_harmless = new(static () => [.. DataFile.Lines("errno.txt").SelectMany(DataFile.Words)]);

    /// <summary>Whether a function may set errno.</summary>
    public static bool MaySet(string symbol) => symbol != Location && !s_harmless.Value.Contains(symbol);
}
