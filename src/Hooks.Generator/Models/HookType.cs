namespace Hooks.Generator.Models;

/// <summary>The hooks of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Hooks">Its hooks, by the names of their symbols.</param>
internal sealed record HookType(HookContainer Type, EquatableArray<HookMethod> Hooks)
{
    /// <summary>The name of the file.</summary>
    public string HintName => Type.HintName;
}
