namespace Hooks.Generator.Pipeline;

/// <summary>The hooks of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="HintName">The name of the file that they are written to.</param>
/// <param name="Hooks">Its hooks, by the names of their symbols.</param>
/// <param name="Invalid">Its methods that can't be hooks.</param>
internal sealed record HookType(
    HookContainer Type, string HintName, EquatableArray<HookMethod> Hooks, EquatableArray<InvalidHook> Invalid);
