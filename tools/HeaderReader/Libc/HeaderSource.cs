namespace HeaderReader.Libc;

/// <summary>The C source whose declarations are read.</summary>
internal static class HeaderSource
{
    /// <summary>Includes every header of <c>headers.txt</c> that a libc has.</summary>
    public static string Headers { get; } = string.Concat(Repository.ReadText("headers.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static header => $"#if __has_include(<{header}>)\n#include <{header}>\n#endif\n"));

    /// <summary>The headers, and after them what no header declares. It needs the types that only _GNU_SOURCE gives.</summary>
    public static string HeadersAndUndeclared { get; } = Headers + Repository.ReadText("undeclared.h");
}
