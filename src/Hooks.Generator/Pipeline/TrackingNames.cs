namespace Hooks.Generator.Pipeline;

/// <summary>The names of the generator's steps, by which tests look at what was cached.</summary>
internal static class TrackingNames
{
    public const string Hooks = nameof(Hooks);
    public const string InvalidHooks = nameof(InvalidHooks);
    public const string LibraryCalls = nameof(LibraryCalls);
    public const string HookTypes = nameof(HookTypes);
    public const string FileLocalTypes = nameof(FileLocalTypes);
    public const string DeclarationConflicts = nameof(DeclarationConflicts);
    public const string HiddenNames = nameof(HiddenNames);
    public const string MissingApis = nameof(MissingApis);
    public const string MissingNexts = nameof(MissingNexts);
    public const string Library = nameof(Library);
}
