namespace Hooks.Generator.Validation;

/// <summary>Where a diagnostic is explained.</summary>
internal static class DiagnosticPage
{
    /// <summary>A page of the repository, by its path.</summary>
    internal static string Of(string id) => $"docs/diagnostics/{id}.md";
}
