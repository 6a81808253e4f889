using System.Reflection;
using Microsoft.Build.Utilities;

namespace Hooks.Sdk.Tasks;

/// <summary>An error with a code, and the page that explains it: by a link to the project's public address, or, if it has none,
/// by the page's path in the package.</summary>
internal static class CodedError
{
    private static readonly string s_address = typeof(CodedError).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(static metadata => metadata.Key == "PagesAddress")?.Value ?? string.Empty;

    /// <summary>Logs it.</summary>
    /// <param name="log">The task's log.</param>
    /// <param name="code">The code: <c>HOOKSDK001</c>.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="file">The file with the error.</param>
    /// <param name="isWarning">Whether it is a warning.</param>
    public static void LogCoded(this TaskLoggingHelper log, string code, string message, string? file = null, bool isWarning = false)
    {
        var (link, text) = (LinkOf(code, s_address), MessageOf(code, message, s_address));
        if (isWarning)
        {
            log.LogWarning(
                subcategory: null, warningCode: code, helpKeyword: null, helpLink: link, file: file,
                lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: text);
            return;
        }

        log.LogError(
            subcategory: null, errorCode: code, helpKeyword: null, helpLink: link, file: file,
            lineNumber: 0, columnNumber: 0, endLineNumber: 0, endColumnNumber: 0, message: text);
    }

    /// <summary>The section that explains a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="address">The address that precedes the path of a page; may be empty.</param>
    public static string? LinkOf(string code, string address) =>
        address.Length == 0 ? null : $"{address}{PathOf(code)}#{code.ToLowerInvariant()}";

    /// <summary>The text of the error.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="address">The address that precedes the path of a page; may be empty.</param>
    public static string MessageOf(string code, string message, string address) =>
        address.Length == 0 ? $"{message} ({PathOf(code)})" : message;

    private static string PathOf(string code) =>
        $"docs/diagnostics/{(code.StartsWith("HOOKSDK0", StringComparison.Ordinal) ? "build" : "audit")}.md";
}
