using System;
using System.Collections.Generic;
using System.Linq;

namespace Hooks.Libc;

/// <summary>A table of functions that are excluded, with the reasons: a line that begins with a letter has the name of a reason and
/// its text; the symbols that it applies to follow, indented.</summary>
internal sealed class ReasonTable
{
    private readonly Dictionary<string, Reason> _bySymbol = new(StringComparer.Ordinal);

    private ReasonTable(IReadOnlyList<Reason> reasons)
    {
        Reasons = reasons;
        foreach (var (symbol, reason) in reasons.SelectMany(static reason => reason.Symbols.Select(symbol => (symbol, reason))))
        {
            _bySymbol.Add(symbol, reason);
        }
    }

    /// <summary>Every reason, with its functions.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The reason for a function; null for none.</summary>
    public Reason? Find(string symbol) => _bySymbol.TryGetValue(symbol, out var reason) ? reason : null;

    /// <summary>Reads a table.</summary>
    public static ReasonTable Read(string file)
    {
        var reasons = new List<Reason>();
        foreach (var line in DataFile.Lines(file))
        {
            if (line[0] == ' ')
            {
                reasons[reasons.Count - 1].Symbols.AddRange(DataFile.Words(line));
            }
            else
            {
                var separator = line.IndexOf(':');
                reasons.Add(new Reason(line.Substring(0, separator), line.Substring(separator + 1).Trim(), []));
            }
        }

        return new ReasonTable(reasons);
    }
}

/// <summary>A reason to exclude some functions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The reason, as the second half of a sentence.</param>
/// <param name="Symbols">The functions.</param>
internal sealed record Reason(string Name, string Text, List<string> Symbols);
