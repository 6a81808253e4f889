using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Hooks.Libc;

/// <summary>A file of <c>Data</c>, which this assembly carries.</summary>
internal static class DataFile
{
    /// <summary>Its text.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Its lines, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Read(name).Split('\n').Where(static line => line.Length != 0 && line[0] != '#');

    /// <summary>What stands in a line between spaces.</summary>
    public static string[] Words(string line) => line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
