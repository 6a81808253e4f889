namespace Hooks.Generator.Pipeline;

/// <summary>A method marked <c>[Intercept]</c> that can't be a hook. The declarations that the author's code refers to are
/// generated, but no export.</summary>
/// <remarks>Without them the compiler would report the missing declaration of the partial method, or the missing <c>Next</c>, and
/// run no analyzer that reports the cause. If no analyzer runs, the audit of the library finds the symbol that is not exported
/// (HOOKSDK101).</remarks>
/// <param name="Type">The type that holds it.</param>
/// <param name="OtherHalf">The declaration of the partial method that the author leaves to the generator; empty for none.</param>
/// <param name="Trampoline">The signature of <c>Next</c>'s method; empty for none.</param>
internal sealed record InvalidHook(HookContainer Type, string OtherHalf, string Trampoline) : InterceptingMethod(Type);
