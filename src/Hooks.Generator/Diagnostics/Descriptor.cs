using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Diagnostics;

/// <summary>Creates descriptors.</summary>
internal static class Descriptor
{
    public const string Category = "Hooks";

    /// <summary>An error that can't be suppressed.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) =>
        New(id, title, message, DiagnosticSeverity.Error, [WellKnownDiagnosticTags.NotConfigurable, .. tags]);

    public static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) =>
        New(id, title, message, DiagnosticSeverity.Warning, tags);

    public static DiagnosticDescriptor Info(string id, string title, string message) =>
        New(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor New(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) => new(
        id,
        title,
        DiagnosticPage.MessageOf(id, message),
        Category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPage.LinkOf(id),
        customTags: tags);
}
