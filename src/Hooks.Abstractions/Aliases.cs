namespace Hooks;

/// <summary>What is said of the other names under which a program may call an intercepted function: <c>open64</c> and
/// <c>__open_2</c> beside <c>open</c>.</summary>
public enum Aliases
{
    /// <summary>One that no hook of the assembly intercepts is a warning: calls to it go past the hook.</summary>
    Warn,

    /// <summary>Nothing: the hook is for calls by this name alone.</summary>
    Ignore,
}
