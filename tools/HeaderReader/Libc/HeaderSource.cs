using System.Text.RegularExpressions;

namespace HeaderReader.Libc;

/// <summary>The C source whose declarations are read.</summary>
internal static partial class HeaderSource
{
    /// <summary>Includes every header of <c>headers.txt</c> that a libc has.</summary>
    public static string Headers { get; } = string.Concat(Repository.ReadText("headers.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static header => $"#if __has_include(<{header}>)\n#include <{header}>\n#endif\n"));

    /// <summary>The headers, and after them what no header declares. It needs the types that only _GNU_SOURCE gives.</summary>
    public static string HeadersAndUndeclared { get; } =
        Headers + Repository.ReadText("undeclared.h") + Repository.ReadText("newer.h");

    /// <summary>The functions that a later glibc exports, from <c>newer.h</c>.</summary>
    public static IReadOnlySet<string> NewerFunctions { get; } =
        FunctionOfLine().Matches(Repository.ReadText("newer.h")).Select(static match => match.Groups["name"].Value).ToHashSet();

    [GeneratedRegex(@"^\w[^(]*?(?<name>\w+)\(.*;$", RegexOptions.Multiline)]
    private static partial Regex FunctionOfLine();
}
