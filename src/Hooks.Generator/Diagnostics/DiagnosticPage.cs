using System.Linq;
using System.Reflection;

namespace Hooks.Generator.Diagnostics;

/// <summary>Where a diagnostic is explained: at the project's public address, or, if it has none, in the package.</summary>
/// <remarks>Editors follow a help link only if it is an absolute http or https address. So without an address there is no link,
/// and the message names the page.</remarks>
internal static class DiagnosticPage
{
    private static readonly string s_address = typeof(DiagnosticPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(static metadata => metadata.Key == "PagesAddress")?.Value ?? string.Empty;

    /// <summary>The path of the page, in the repository and in the package.</summary>
    public static string PathOf(string id) => $"docs/diagnostics/{id}.md";

    /// <summary>The help link of a descriptor.</summary>
    public static string? LinkOf(string id) => LinkOf(id, s_address);

    /// <summary>The help link of a descriptor.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="address">The address that precedes the path of a page; may be empty.</param>
    public static string? LinkOf(string id, string address) => address.Length == 0 ? null : address + PathOf(id);

    /// <summary>The message of a descriptor.</summary>
    public static string MessageOf(string id, string message) => MessageOf(id, message, s_address);

    /// <summary>The message of a descriptor.</summary>
    /// <param name="id">The diagnostic.</param>
    /// <param name="message">Its text.</param>
    /// <param name="address">The address that precedes the path of a page; may be empty.</param>
    public static string MessageOf(string id, string message, string address) =>
        address.Length == 0 ? $"{message} ({PathOf(id)})" : message;
}
