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

    /// <summary>The functions that a later glibc exports, and the version that has them first, from <c>newer.h</c>.</summary>
    public static IReadOnlyDictionary<string, Version> NewerFunctions { get; } = ReadNewerFunctions();

    private static Dictionary<string, Version> ReadNewerFunctions()
    {
        var functions = new Dictionary<string, Version>();
        var version = new Version();
        foreach (var line in Repository.ReadText("newer.h").Split('\n'))
        {
            if (VersionOfComment().Match(line) is { Success: true } comment)
            {
                version = Version.Parse(comment.Groups["version"].Value);
            }
            else if (FunctionOfLine().Match(line) is { Success: true } function)
            {
                functions.Add(function.Groups["name"].Value, version);
            }
        }

        return functions;
    }

    [GeneratedRegex(@"^/\* glibc (?<version>\d+\.\d+): ")]
    private static partial Regex VersionOfComment();

    [GeneratedRegex(@"^\w[^(]*?(?<name>\w+)\(.*;$")]
    private static partial Regex FunctionOfLine();
}
