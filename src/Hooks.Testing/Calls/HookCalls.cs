using System.Runtime.InteropServices;
using Hooks.Libc;
using Hooks.Testing.Calls;

namespace Hooks.Testing;

/// <summary>Calls of functions that the kit can make itself.</summary>
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

    /// <summary>Calls of libc functions: for well-known ones a call that succeeds, and for each a call that is derived from its
    /// prototype and passes -1 for an integer and a pointer to zeros for a pointer.</summary>
    /// <remarks>If libc's own function doesn't return from such a call, or gives another result each time, the checks are skipped
    /// with that reason: write a <see cref="HookCall"/> then.</remarks>
    /// <param name="symbols">The symbols of the functions. A symbol that this machine's libc does not define, such as
    /// <c>__isoc23_strtol</c> before glibc 2.38, is skipped if an alias of it is among them: no program here can call
    /// it.</param>
    /// <exception cref="ArgumentException">A symbol is not in libc, or no call of it can be derived: the function waits, or changes
    /// the machine or the process. Write the <see cref="HookCall"/> yourself then.</exception>
    public static IReadOnlyList<HookCall> Of(params string[] symbols) =>
        [.. symbols.Where(symbol => IsHere(symbol) || !SymbolAliases.Of(symbol).Intersect(symbols).Any(IsHere)).SelectMany(Of)];

    /// <summary>Whether the libc of this process, which is also that of the kit's programs, defines a function.</summary>
    internal static bool IsHere(string symbol) => s_libraries.Value.Any(library => NativeLibrary.TryGetExport(library, symbol, out _));

    private static IReadOnlyList<HookCall> Of(string symbol)
    {
        var entry = LibcCatalogue.Find(symbol)
            ?? throw new ArgumentException($"{symbol} is not a libc function that the kit knows: write a HookCall for it.", nameof(symbol));
        var known = WellKnownCalls.Of(symbol);
        if (UnderivableFunctions.ReasonAgainst(symbol) is not { } reason)
        {
            return [.. known, DerivedCall.Of(symbol, entry.Signatures[0])];
        }

        return known.Count > 0 ? known : throw new ArgumentException(
            $"No call of {symbol} can be derived from its prototype: {reason}. Write a HookCall for it.", nameof(symbol));
    }
}
