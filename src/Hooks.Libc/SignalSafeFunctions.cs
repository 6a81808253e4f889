using System;

namespace Hooks.Libc;

/// <summary>The functions that a signal handler may call, from <c>signal_safe.txt</c>.</summary>
internal static class SignalSafeFunctions
{
    private static readonly Lazy<ReasonTable> s_table = new(static () => ReasonTable.Read("signal_safe.txt"));

    /// <summary>Whether POSIX says so (signal-safety(7)).</summary>
    public static bool IsStandard(string symbol) => s_table.Value.Find(symbol)?.Name == "standard";

    /// <summary>Whether the function takes no lock in glibc and musl, by POSIX or by its implementation.</summary>
    public static bool Contains(string symbol) => s_table.Value.Find(symbol) is not null;
}
