namespace HeaderReader.Libc;

/// <summary>The functions that libraries export, which are those that hooks can intercept.</summary>
internal static class Exports
{
    /// <summary>The names of the variables that programs which are linked today can refer to. A single sign marks an old version.</summary>
    public static HashSet<string> VariablesOf(IEnumerable<string> libraries) =>
    [
        .. ChildProcess.Run("nm", ["--dynamic", "--defined-only", "--no-sort", .. libraries])
            .Split('\n')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => fields is [_, "B" or "D" or "R" or "V" or "G", _])
            .Select(static fields => fields[2].Split('@'))
            .Where(static symbol => symbol is [_] or [_, "", not "GLIBC_PRIVATE"])
            .Select(static symbol => symbol[0]),
    ];

    /// <summary>Their names. What one library of glibc exports for another alone (GLIBC_PRIVATE) is none of them.</summary>
    public static HashSet<string> Of(IEnumerable<string> libraries) =>
    [
        .. ChildProcess.Run("nm", ["--dynamic", "--defined-only", "--no-sort", .. libraries])
            .Split('\n')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(static fields => fields is [_, "T" or "W" or "i", _])
            .Select(static fields => fields[2].Split('@'))
            .Where(static symbol => symbol[^1] != "GLIBC_PRIVATE")
            .Select(static symbol => symbol[0]),
    ];
}
