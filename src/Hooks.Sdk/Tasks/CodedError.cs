using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>An error with a code, and the page that explains it.</summary>
internal static class CodedError
{
    /// <summary>Logs it.</summary>
    /// <param name="log">The task's log.</param>
    /// <param name="code">The code: <c>HOOKSDK001</c>.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="file">The file that it is about.</param>
    public static void LogCoded(this TaskLoggingHelper log, string code, string message, string? file = null) => log.LogError(
        subcategory: null, errorCode: code, helpKeyword: null, helpLink: PageOf(code), file: file,
        lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: message);

    /// <summary>A section of the repository's documentation.</summary>
    private static string PageOf(string code) =>
        $"docs/diagnostics/{(code.StartsWith("HOOKSDK0", StringComparison.Ordinal) ? "build" : "audit")}.md#{code.ToLowerInvariant()}";
}
