using System.Runtime.InteropServices;
using System.Text;
using Hooks.Sockets.Parsing;
using ReusePort.Configuration;

namespace ReusePort.Tests.Configuration;

public class SettingTableTests
{
    private static readonly Variable[] s_variables = Enum.GetValues<Variable>();

    private static readonly Dictionary<Variable, string> s_values = new()
    {
        [Variable.Address] = "10.0.0.0/8",
        [Variable.Port] = "80",
        [Variable.ReusePort] = "0",
        [Variable.ReuseAddress] = "0",
        [Variable.BindToDevice] = "lo",
        [Variable.Debug] = "1",
        [Variable.Rules] = "port=443; off",
        [Variable.Inherit] = "0",
        [Variable.Log] = "/tmp/log",
    };

    [Fact]
    public void Each_variable_has_a_name_of_its_own_and_words_for_what_it_may_hold_and_what_it_does()
    {
        Assert.Distinct(s_variables.Select(Name));
        Assert.Distinct(s_variables.Select(Meaning));
        Assert.All(s_variables, static variable =>
        {
            Assert.NotEmpty(Name(variable));
            Assert.NotEmpty(Meaning(variable));
            Assert.NotEmpty(Text(SettingTable.AllowedIn(variable)));
        });
    }

    [Fact]
    public void The_variables_are_those_from_the_first_to_the_first_value_without_a_name()
    {
        Assert.Equal(Enumerable.Range(0, s_variables.Length), s_variables.Select(static variable => (int)variable));
        Assert.Empty(Name((Variable)s_variables.Length));
    }

    [Fact]
    public void Each_variable_changes_what_no_other_does()
    {
        // The rules are what five others are one of, and exclude them.
        var changed = s_variables.Except([Variable.Rules]).ToDictionary(static variable => variable, static variable => ChangedBits(variable));

        Assert.All(changed, static entry => Assert.NotEmpty(entry.Value));
        Assert.Distinct(changed.SelectMany(static entry => entry.Value));
    }

    [Fact]
    public void Rules_and_what_they_replace_are_refused_together_whichever_is_read_first()
    {
        var replaced = s_variables.Where(SettingTable.IsReplacedByRules).ToArray();

        Assert.NotEmpty(replaced);
        Assert.All(replaced, static variable => Assert.Equal(
            (ParseError.SetTwice, ParseError.ReplacedByRules), (ReadBoth(variable, Variable.Rules), ReadBoth(Variable.Rules, variable))));
        Assert.All(s_variables.Except(replaced).Except([Variable.Rules]), static variable => Assert.Equal(
            (ParseError.None, ParseError.None), (ReadBoth(variable, Variable.Rules), ReadBoth(Variable.Rules, variable))));
    }

    [Fact]
    public void The_default_of_a_variable_is_not_a_part_of_rules_that_were_read_before_it()
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.Rules, "port=443 reuseport=0 reuseaddr=1; off"u8, ref rules));
        var before = Bytes(rules);

        Assert.All(s_variables, variable => Assert.Equal(ParseError.None, SettingTable.Read(variable, default, ref rules)));

        Assert.Equal(before, Bytes(rules));
    }

    [Fact]
    public void A_value_without_a_row_is_no_variables()
    {
        var none = (Variable)s_variables.Length;
        var rules = default(Rules);

        Assert.Equal(ParseError.NotAnOption, SettingTable.Read(none, "1"u8, ref rules));
        Assert.Equal(Bytes(default), Bytes(rules));
        Assert.Equal(
            ("", "", "", "", ""),
            (Text(SettingTable.AllowedIn(none)), Text(SettingTable.DefaultOf(none)), Option(none), Argument(none), Meaning(none)));
    }

    [Fact]
    public void The_page_of_the_library_has_the_rows_of_the_table() => Assert.Equal(
        s_variables.Select(static variable => $"|{Name(variable)}|{Option(variable)}|{Meaning(variable)}|"),
        RowsOf("docs/reuseport.md", "|variable|option|meaning|"));

    [Fact]
    public void The_reference_of_the_command_has_the_rows_of_the_table() => Assert.Equal(
        s_variables.Where(static variable => Option(variable).Length > 0)
            .Select(static variable => $"|{Option(variable)}{(Argument(variable).StartsWith('[') ? "" : " ")}{Argument(variable)}|{Meaning(variable)}|{Name(variable)}|"),
        RowsOf("docs/reference/commands.md", "|option|meaning|variable|").Where(static row => !row.EndsWith("||", StringComparison.Ordinal)));

    /// <summary>The rows of a page's table, without marks of code and the spaces around its bars.</summary>
    private static string[] RowsOf(string page, string header) =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFiles.Root, page))
            .Select(static line => string.Join('|', line.Replace("`", "", StringComparison.Ordinal).Split('|').Select(static cell => cell.Trim())))
            .SkipWhile(line => line != header)
            .Skip(2)
            .TakeWhile(static line => line.Length > 0),
    ];

    /// <summary>The error of the second of two variables.</summary>
    private static ParseError ReadBoth(Variable first, Variable second)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(first, s_values[first].Bytes(), ref rules));
        return SettingTable.Read(second, s_values[second].Bytes(), ref rules);
    }

    private static int[] ChangedBits(Variable variable)
    {
        var rules = default(Rules);
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReusePort, default, ref rules));
        Assert.Equal(ParseError.None, SettingTable.Read(Variable.ReuseAddress, default, ref rules));
        var before = Bytes(rules);

        Assert.Equal(ParseError.None, SettingTable.Read(variable, s_values[variable].Bytes(), ref rules));

        var after = Bytes(rules);
        return [.. Enumerable.Range(0, before.Length * 8).Where(i => ((before[i / 8] ^ after[i / 8]) >> (i % 8) & 1) != 0)];
    }

    private static byte[] Bytes(Rules rules) => MemoryMarshal.AsBytes(new Span<Rules>(ref rules)).ToArray();

    private static string Name(Variable variable) => Text(SettingTable.NameOf(variable));

    private static string Option(Variable variable) => Text(SettingTable.OptionOf(variable));

    private static string Argument(Variable variable) => Text(SettingTable.ArgumentOf(variable));

    private static string Meaning(Variable variable) => Text(SettingTable.MeaningOf(variable));

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);
}
