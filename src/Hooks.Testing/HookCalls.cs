using Hooks.Generator.Signatures;
using Hooks.Testing.Calls;

namespace Hooks.Testing;

/// <summary>Calls that need no writing.</summary>
public static class HookCalls
{
    /// <summary>Calls of functions of libc: for the best known ones a call that succeeds, and for each one that is derived from
    /// its prototype and passes -1 for an integer and a pointer to zeros for a pointer.</summary>
    /// <param name="symbols">The names of the functions.</param>
    /// <exception cref="ArgumentException">A name is none of libc's, or the function can't be called without knowing what for:
    /// it waits, or changes the machine. Then write the <see cref="HookCall"/> yourself.</exception>
    public static IReadOnlyList<HookCall> Of(params string[] symbols) => [.. symbols.SelectMany(Of)];

    private static IReadOnlyList<HookCall> Of(string symbol)
    {
        var entry = LibcCatalogue.Find(symbol)
            ?? throw new ArgumentException($"{symbol} is no function of libc that the kit knows: write a HookCall for it.", nameof(symbol));
        var known = WellKnownCalls.Of(symbol);
        if (!HarmfulFunctions.Contains(symbol))
        {
            return [.. known, DerivedCall.Of(symbol, entry.Signatures[0])];
        }

        return known.Count > 0 ? known : throw new ArgumentException(
            $"{symbol} can't be called without knowing what for: it may wait for ever, or change the machine. Write a HookCall for it.",
            nameof(symbol));
    }
}
