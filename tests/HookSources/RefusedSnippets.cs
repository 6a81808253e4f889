namespace HookSources;

/// <summary>Members of a hook's type that the body check refuses, with the places, and that do not link.</summary>
public static class RefusedSnippets
{
    public static TheoryData<string> All => [.. SnippetFiles.Below("Refused")];
}
