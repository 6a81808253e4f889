namespace Hooks.Generator.Symbols;

/// <summary>The attributes an author writes, by their names in metadata.</summary>
internal static class HookAttributes
{
    internal const string Intercept = "Hooks.InterceptAttribute";
    internal const string Initializer = "Hooks.HookInitializerAttribute";
}
