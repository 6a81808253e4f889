namespace Hooks.Generator.Pipeline;

/// <summary>The names of the generator's steps, by which tests look at what was cached.</summary>
internal static class TrackingNames
{
    internal const string Hooks = nameof(Hooks);
    internal const string Initializers = nameof(Initializers);
    internal const string HookTypes = nameof(HookTypes);
    internal const string FileLocalTypes = nameof(FileLocalTypes);
    internal const string DeclarationConflicts = nameof(DeclarationConflicts);
    internal const string HiddenNames = nameof(HiddenNames);
    internal const string MissingApis = nameof(MissingApis);
    internal const string Library = nameof(Library);
}
