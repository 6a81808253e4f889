using System;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>Rules in text: <c>port=443 proto=tcp guard=exe; port=53 proto=udp; off</c>.</summary>
/// <remarks>Rules are separated by semicolons, terms by spaces, tabs and newlines.</remarks>
internal static class RuleText
{
    /// <summary>Reads the rules.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="rules">They are added to these, of which there are none yet. If there is a problem, they say where.</param>
    public static ParseError Read(ReadOnlySpan<byte> text, ref Rules rules)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = EndOf(text, start);
            var range = new TextRange(start, end - start);
            if (rules.Count == Rules.MaxCount)
            {
                rules.Wrong = new TermPlace(rules.Count + 1, Term.None, range);
                return ParseError.TooManyRules;
            }

            var problem = ReadRule(text, range, ref rules);
            if (problem != ParseError.None)
            {
                return problem;
            }

            start = end + 1;
        }

        return ParseError.None;
    }

    private static ParseError ReadRule(ReadOnlySpan<byte> text, TextRange range, ref Rules rules)
    {
        ref var rule = ref rules.Add();
        var seen = 0;
        var place = range.Start;
        var end = range.Start + range.Length;
        while (TryFindTerm(text, ref place, end, out var found))
        {
            var problem = ReadTerm(found.Of(text), found.Start, ref rule, ref seen, out var term);
            if (problem != ParseError.None)
            {
                rules.Wrong = new TermPlace(rule.Number, term, found);
                return problem;
            }
        }

        if (seen == 0)
        {
            rules.Wrong = new TermPlace(rule.Number, Term.None, range);
            return ParseError.EmptyRule;
        }

        var isOff = (seen & (1 << (int)Term.Off)) != 0;
        if (isOff && seen >= 1 << (int)Term.ReusePort)
        {
            rules.Wrong = new TermPlace(rule.Number, Term.Off, range);
            return ParseError.OffWithAction;
        }

        rule.Reuse = isOff ? ReuseOptions.Unchanged : rule.Reuse;
        return ParseError.None;
    }

    private static ParseError ReadTerm(ReadOnlySpan<byte> text, int start, ref Rule rule, ref int seen, out Term term)
    {
        var equals = text.IndexOf((byte)'=');
        term = TermTable.Find(equals < 0 ? text : text[..equals]);
        if (term == Term.None || (term == Term.Off) != (equals < 0))
        {
            term = Term.None;
            return ParseError.UnknownTerm;
        }

        var isRepeated = (seen & (1 << (int)term)) != 0;
        seen |= 1 << (int)term;
        return isRepeated ? ParseError.RepeatedTerm
            : term == Term.Off ? ParseError.None
            : equals + 1 == text.Length ? ParseError.EmptyEntry
            : TermTable.Read(term, text[(equals + 1)..], start + equals + 1, ref rule);
    }

    private static int EndOf(ReadOnlySpan<byte> text, int start)
    {
        while (start < text.Length && text[start] != ';')
        {
            start++;
        }

        return start;
    }

    private static bool TryFindTerm(ReadOnlySpan<byte> text, ref int place, int end, out TextRange term)
    {
        while (place < end && IsSpace(text[place]))
        {
            place++;
        }

        var start = place;
        while (place < end && !IsSpace(text[place]))
        {
            place++;
        }

        term = new TextRange(start, place - start);
        return place != start;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n';
}
