namespace Hooks.Generator.Pipeline;

/// <summary>A method marked <c>[Intercept]</c> that can't be a hook. It gets what the author's code refers to and no
/// export.</summary>
/// <remarks>With nothing generated for it, the compiler would report the missing half of the partial method, or the missing
/// <c>Next</c>, and after the first of these no analyzer gets to say what is wrong. Where no analyzer runs, the audit of the
/// library finds the symbol that is not exported (HOOKSDK101).</remarks>
/// <param name="Type">The type that holds it.</param>
/// <param name="OtherHalf">The half of the partial method that the author leaves to the generator; empty for none.</param>
/// <param name="Trampoline">The signature of <c>Next</c>'s method; empty for none.</param>
internal sealed record InvalidHook(HookContainer Type, string OtherHalf, string Trampoline) : InterceptingMethod(Type);
