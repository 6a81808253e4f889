namespace Hooks;

/// <summary>What is reported about the aliases of an intercepted function, the other symbols by which programs call it: <c>open64</c>
/// and <c>__open_2</c> for <c>open</c>.</summary>
public enum Aliases
{
    /// <summary>An alias that no hook of the assembly intercepts is a warning: calls of it bypass the hook.</summary>
    Warn,

    /// <summary>Nothing: the hook intercepts this symbol only.</summary>
    Ignore,
}
