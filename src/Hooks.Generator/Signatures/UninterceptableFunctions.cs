using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Generator.Signatures;

/// <summary>The functions that depend on the stack frame they are called from, from <c>uninterceptable.txt</c>: a hook, which has
/// a frame of its own, can't stand between them and the program.</summary>
internal static class UninterceptableFunctions
{
    private static readonly Lazy<IReadOnlyList<Reason>> s_reasons = new(ReadReasons);

    private static readonly Lazy<Dictionary<string, Reason>> s_bySymbol = new(static () => Reasons
        .SelectMany(static reason => reason.Symbols.Select(symbol => (symbol, reason)))
        .ToDictionary(static pair => pair.symbol, static pair => pair.reason, StringComparer.Ordinal));

    /// <summary>Every reason, with its functions.</summary>
    internal static IReadOnlyList<Reason> Reasons => s_reasons.Value;

    /// <summary>Why a function can't be intercepted; null where it can.</summary>
    internal static Reason? ReasonAgainst(string symbol) => s_bySymbol.Value.TryGetValue(symbol, out var reason) ? reason : null;

    private static IReadOnlyList<Reason> ReadReasons()
    {
        var reasons = new List<Reason>();
        foreach (var line in Resource.Read("uninterceptable.txt").Split('\n').Where(static line => line.Length != 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                reasons[reasons.Count - 1].Symbols.AddRange(line.Split([' '], StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                var separator = line.IndexOf(':');
                reasons.Add(new Reason(line.Substring(0, separator), line.Substring(separator + 1).Trim(), []));
            }
        }

        return reasons;
    }

    /// <summary>One reason.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Text">What is said after "can't be intercepted".</param>
    /// <param name="Symbols">The functions.</param>
    internal sealed record Reason(string Name, string Text, List<string> Symbols)
    {
        /// <summary>Whether code that was compiled without knowing it can't even call the function: it returns twice.</summary>
        internal bool ReturnsTwice => Name is "setjmp" or "vfork";
    }
}
