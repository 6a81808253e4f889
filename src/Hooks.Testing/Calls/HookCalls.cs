using System.Runtime.InteropServices;
using Hooks.Libc;
using Hooks.Testing.Calls;

namespace Hooks.Testing;

/// <summary>Calls that need no writing.</summary>
public static class HookCalls
{
    // glibc is several libraries, and this process has not loaded all of them.
    private static readonly Lazy<IReadOnlyList<nint>> s_libraries = new(static () =>
    [
        NativeLibrary.GetMainProgramHandle(),
        .. new[] { "libm.so.6", "libresolv.so.2", "libanl.so.1" }
            .Select(static name => NativeLibrary.TryLoad(name, out var library) ? library : 0)
            .Where(static library => library != 0),
    ]);

    /// <summary>Calls of functions of libc: for the best known ones a call that succeeds, and for each one that is derived from
    /// its prototype and passes -1 for an integer and a pointer to zeros for a pointer.</summary>
    /// <remarks>Where libc's own function doesn't return from such a call, or answers otherwise each time, the checks are skipped
    /// and say so: write a <see cref="HookCall"/> then.</remarks>
    /// <param name="symbols">The names of the functions. A name that this machine's libc lacks, such as
    /// <c>__isoc23_strtol</c> before glibc 2.38, is left out where another name of the same function is among them: no program
    /// here can call it.</param>
    /// <exception cref="ArgumentException">A name is none of libc's, or the function can't be called without knowing what for:
    /// it waits, or changes the machine or the process. Then write the <see cref="HookCall"/> yourself.</exception>
    public static IReadOnlyList<HookCall> Of(params string[] symbols) =>
        [.. symbols.Where(symbol => IsHere(symbol) || !SymbolAliases.Of(symbol).Intersect(symbols).Any(IsHere)).SelectMany(Of)];

    /// <summary>Whether the libc of this process, which the kit's programs have too, defines a function.</summary>
    internal static bool IsHere(string symbol) => s_libraries.Value.Any(library => NativeLibrary.TryGetExport(library, symbol, out _));

    private static IReadOnlyList<HookCall> Of(string symbol)
    {
        var entry = LibcCatalogue.Find(symbol)
            ?? throw new ArgumentException($"{symbol} is no function of libc that the kit knows: write a HookCall for it.", nameof(symbol));
        var known = WellKnownCalls.Of(symbol);
        if (UnderivableFunctions.ReasonAgainst(symbol) is not { } reason)
        {
            return [.. known, DerivedCall.Of(symbol, entry.Signatures[0])];
        }

        return known.Count > 0 ? known : throw new ArgumentException(
            $"No call of {symbol} can be derived from its prototype: {reason}. Write a HookCall for it.", nameof(symbol));
    }
}
