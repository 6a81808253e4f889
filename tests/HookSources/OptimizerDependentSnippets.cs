namespace HookSources;

/// <summary>Members of a hook's type that the body check refuses though they link as they stand: what the native compiler makes of
/// them depends on its inliner and its interpreter, or they can never do what they say (a <c>catch</c>).</summary>
public static class OptimizerDependentSnippets
{
    public static TheoryData<string> All => [.. SnippetFiles.Below("OptimizerDependent")];
}
