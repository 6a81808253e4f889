namespace HeaderReader.Libc;

/// <summary>The versions with which libraries of glibc export functions.</summary>
internal static class SymbolVersions
{
    private const string Prefix = "GLIBC_";

    /// <summary>The functions of a library, each with the oldest version that has it.</summary>
    public static Dictionary<string, Version> Of(string library) => Read(library)
        .GroupBy(static function => function.Name, static function => function.Version)
        .ToDictionary(static group => group.Key, static group => group.Min()!);

    /// <summary>The functions of a library whose version of its first release is other code than their default version.</summary>
    public static IEnumerable<string> WithOldBase(string library)
    {
        var functions = Read(library);
        var first = functions.Min(static function => function.Version);
        return functions
            .GroupBy(static function => function.Name)
            .Where(group => group.FirstOrDefault(function => function.Version == first) is { } oldest
                && group.FirstOrDefault(static function => function.IsDefault) is { } newest
                && oldest.Address != newest.Address)
            .Select(static group => group.Key);
    }

    /// <summary>Reads lines such as <c>000000000003d560 T realpath@@GLIBC_2.3</c>: two signs mark the default version.</summary>
    private static VersionedFunction[] Read(string library) =>
    [
        .. ChildProcess.Run("nm", ["--dynamic", "--defined-only", "--no-sort", "--with-symbol-versions", library])
            .Split('\n')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => fields is [_, "T" or "W" or "i", _])
            .Select(static fields => (Address: fields[0], Symbol: fields[2], Parts: fields[2].Split('@', StringSplitOptions.RemoveEmptyEntries)))
            .Where(static symbol => symbol.Parts is [_, var version] && version.StartsWith(Prefix, StringComparison.Ordinal) && char.IsDigit(version[Prefix.Length]))
            .Select(static symbol => new VersionedFunction(
                symbol.Parts[0], Version.Parse(symbol.Parts[1][Prefix.Length..]), symbol.Symbol.Contains("@@", StringComparison.Ordinal), symbol.Address)),
    ];

    private sealed record VersionedFunction(string Name, Version Version, bool IsDefault, string Address);
}
