using System.Text;
using ReusePort.Configuration;

namespace ReferenceWriter;

/// <summary>The manual pages of libreuseport and its command: what they say of options, variables and terms of rules is written from
/// the tables that the library reads them by, between two lines of comment (man(7), groff_man(7)).</summary>
internal static class ManualPage
{
    private const string Begin = ".\\\" From the table:\n";
    private const string End = ".\\\" The table ends.\n";

    /// <summary>The names of the pages.</summary>
    public static IEnumerable<string> Names => ["reuseport.1", "libreuseport.7"];

    /// <summary>Writes a page.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">The page as it is now.</param>
    /// <returns>The page with its tables as they must be.</returns>
    public static string Of(string name, string text)
    {
        var parts = text.Split(Begin);
        var tables = name == "reuseport.1" ? [Options()] : (string[])[Variables(), Terms()];
        if (parts.Length - 1 != tables.Length || parts[1..].Any(static part => !part.Contains(End, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"docs/man/{name}: not {tables.Length} tables, each between two lines of comment.");
        }

        var page = new StringBuilder(parts[0]);
        foreach (var (table, part) in tables.Zip(parts[1..]))
        {
            page.Append(Begin).Append(table).Append(part.AsSpan(part.IndexOf(End, StringComparison.Ordinal)));
        }

        return page.ToString();
    }

    private static string Options() => string.Concat(Enum.GetValues<Variable>()
        .Where(static variable => !SettingTable.OptionOf(variable).IsEmpty)
        .Select(static variable => Entry(
            $"\\fB{Roff(SettingTable.OptionOf(variable))}\\fR{Argument(variable)}",
            $"{Roff(SettingTable.MeaningOf(variable))} (\\fB{Roff(SettingTable.NameOf(variable))}\\fR)")));

    private static string Variables() => string.Concat(Enum.GetValues<Variable>().Select(static variable =>
        Entry($"\\fB{Roff(SettingTable.NameOf(variable))}\\fR", Sentences(SettingTable.MeaningOf(variable), SettingTable.AllowedIn(variable)))));

    private static string Terms() => string.Concat(Enum.GetValues<Term>().Except([Term.None]).Select(static term =>
        Entry($"\\fB{Roff(TermTable.NameOf(term))}\\fR", Sentences(TermTable.MeaningOf(term), TermTable.AllowedIn(term)))));

    private static string Entry(string title, string text) => $".TP\n{title}\n{text}\n";

    private static string Sentences(ReadOnlySpan<byte> meaning, ReadOnlySpan<byte> allowed) => $"{Roff(meaning)}.\nAllowed: {Roff(allowed)}.";

    // In brackets, with what stands before it, if it may be left out.
    private static string Argument(Variable variable) => Roff(SettingTable.ArgumentOf(variable)) switch
    {
        "" => string.Empty,
        ['[', '=', .. var name, ']'] => $"[=\\fI{name}\\fR]",
        var name => $" \\fI{name}\\fR",
    };

    private static string Roff(ReadOnlySpan<byte> text) =>
        Encoding.ASCII.GetString(text).Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
}
