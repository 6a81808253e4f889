namespace Hooks.Sdk.Tools;

/// <summary>The error messages of libc (strerror(3)) in the output of tools.</summary>
internal static class SystemFailure
{
    /// <summary>The code of the error that explains them: a file can't be read or written.</summary>
    public const string Code = "HOOKSDK010";

    private static readonly (string Words, string Meaning)[] s_meanings =
    [
        ("No space left on device", "the disk is full"),
        ("Disk quota exceeded", "the disk quota of this user is exceeded"),
        ("Read-only file system", "obj is on a read-only file system"),
        ("Permission denied", "this user has no permission to read or write a file in obj"),
        ("Too many open files", "the process has too many open files (ulimit -n)"),
        ("Cannot allocate memory", "out of memory; build fewer projects at once (-m:1)"),
        ("memory exhausted", "out of memory; build fewer projects at once (-m:1)"),
        ("OutOfMemoryException", "out of memory; build fewer projects at once (-m:1)"),
    ];

    /// <summary>The end of a sentence, or null if the output has no such message.</summary>
    public static string? Find(string output) =>
        s_meanings.FirstOrDefault(meaning => output.Contains(meaning.Words, StringComparison.OrdinalIgnoreCase)).Meaning;
}
