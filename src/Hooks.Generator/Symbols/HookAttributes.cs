namespace Hooks.Generator.Symbols;

/// <summary>The attributes an author writes, by their names in metadata.</summary>
internal static class HookAttributes
{
    public const string Intercept = "Hooks.InterceptAttribute";
    public const string Initializer = "Hooks.HookInitializerAttribute";
}
