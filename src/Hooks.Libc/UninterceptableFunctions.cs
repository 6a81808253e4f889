using System;
using System.Collections.Generic;

namespace Hooks.Libc;

/// <summary>The functions that depend on the stack frame of their caller, from <c>uninterceptable.txt</c>: a hook would add a frame
/// between them and the program.</summary>
internal static class UninterceptableFunctions
{
    private static readonly Lazy<ReasonTable> s_table = new(static () => ReasonTable.Read("uninterceptable.txt"));

    /// <summary>Every reason, with its functions.</summary>
    public static IReadOnlyList<Reason> Reasons => s_table.Value.Reasons;

    /// <summary>Why a function can't be intercepted; null if it can.</summary>
    public static Reason? ReasonAgainst(string symbol) => s_table.Value.Find(symbol);

    /// <summary>Whether the function returns twice, so that only C compilers support calls of it.</summary>
    public static bool ReturnsTwice(string symbol) => ReasonAgainst(symbol)?.Name is "setjmp" or "vfork";
}
