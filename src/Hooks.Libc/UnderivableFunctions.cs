using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>Functions that the conformance kit doesn't call with arguments of its own making, from <c>underivable.txt</c>.</summary>
internal static class UnderivableFunctions
{
    private static readonly ReasonTable s_table = ReasonTable.Read("underivable.txt");

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Symbols => s_table.Reasons.SelectMany(static reason => reason.Symbols);

    /// <summary>Why no call of a function can be derived; null if one can.</summary>
    public static string? ReasonAgainst(string symbol) =>
        UninterceptableFunctions.ReasonAgainst(symbol)?.Text ?? s_table.Find(symbol)?.Text;
}
