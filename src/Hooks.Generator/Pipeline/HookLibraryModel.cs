namespace Hooks.Generator.Pipeline;

/// <summary>What the library does when it is loaded.</summary>
/// <param name="Types">The types whose trampolines are resolved.</param>
/// <param name="Initializers">The initializers, as other code calls them, in the order they run in.</param>
internal sealed record HookLibraryModel(EquatableArray<string> Types, EquatableArray<string> Initializers)
{
    /// <summary>Whether the assembly has neither.</summary>
    public bool IsEmpty => Types.Count == 0 && Initializers.Count == 0;
}
