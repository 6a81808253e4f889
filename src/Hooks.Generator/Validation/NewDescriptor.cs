using Microsoft.CodeAnalysis;

namespace Hooks.Generator.Validation;

/// <summary>What every descriptor has in common.</summary>
internal static class NewDescriptor
{
    internal const string Category = "Hooks";

    /// <summary>An error that no project can turn off.</summary>
    internal static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id,
        title,
        message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: DiagnosticPage.Of(id),
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
