namespace Hooks.Generator.Pipeline;

/// <summary>A method marked <c>[Intercept]</c>: a hook, or what breaks a rule for hooks.</summary>
/// <param name="Type">The type that holds it.</param>
internal abstract record InterceptingMethod(HookContainer Type);
