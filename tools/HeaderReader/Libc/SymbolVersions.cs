namespace HeaderReader.Libc;

/// <summary>The versions with which libraries of glibc export functions.</summary>
internal static class SymbolVersions
{
    private const string Prefix = "GLIBC_";

    /// <summary>The functions of a library, each with the oldest version that has it.</summary>
    public static Dictionary<string, Version> Of(string library) => ChildProcess
        .Run("nm", ["--dynamic", "--defined-only", "--no-sort", "--with-symbol-versions", library])
        .Split('\n')
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(static fields => fields is [_, "T" or "W" or "i", _])
        .Select(static fields => fields[2].Split('@', StringSplitOptions.RemoveEmptyEntries))
        .Where(static symbol => symbol is [_, var version] && version.StartsWith(Prefix, StringComparison.Ordinal) && char.IsDigit(version[Prefix.Length]))
        .GroupBy(static symbol => symbol[0], static symbol => Version.Parse(symbol[1][Prefix.Length..]))
        .ToDictionary(static group => group.Key, static group => group.Min()!);
}
