namespace Hooks.Generator.Symbols;

/// <summary>When the library calls a method that an attribute marks.</summary>
internal enum Occasion
{
    /// <summary><c>[HookInitializer]</c>.</summary>
    Load,

    /// <summary><c>[HookFinalizer]</c>.</summary>
    Exit,

    /// <summary><c>[AfterFork]</c>.</summary>
    Fork,
}
