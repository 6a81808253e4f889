using System.Text;
using ReusePort.Configuration;

namespace ReusePort.Tests.Manual;

/// <summary>The manual pages: what they say of options, variables and terms is what the tables say.</summary>
public class ManualTests
{
    private const string Begin = ".\\\" From the table:\n";
    private const string End = ".\\\" The table ends.\n";

    private static readonly Variable[] s_variables = Enum.GetValues<Variable>();
    private static readonly Term[] s_terms = [.. Enum.GetValues<Term>().Except([Term.None])];

    [Fact]
    public void The_page_of_the_command_has_the_options_of_the_table() => Assert.Equal(
        [string.Concat(s_variables.Where(static variable => !SettingTable.OptionOf(variable).IsEmpty).Select(static variable =>
            Entry($"\\fB{Roff(SettingTable.OptionOf(variable))}\\fR{Argument(variable)}", $"{Roff(SettingTable.MeaningOf(variable))} (\\fB{Text(SettingTable.NameOf(variable))}\\fR)")))],
        Tables("reuseport.1"));

    [Fact]
    public void The_page_of_the_library_has_the_variables_and_terms_of_the_tables() => Assert.Equal(
        [
            string.Concat(s_variables.Select(static variable =>
                Entry($"\\fB{Text(SettingTable.NameOf(variable))}\\fR", Sentences(SettingTable.MeaningOf(variable), SettingTable.AllowedIn(variable))))),
            string.Concat(s_terms.Select(static term =>
                Entry($"\\fB{Roff(TermTable.NameOf(term))}\\fR", Sentences(TermTable.MeaningOf(term), TermTable.AllowedIn(term))))),
        ],
        Tables("libreuseport.7"));

    [Theory]
    [InlineData("reuseport.1")]
    [InlineData("libreuseport.7")]
    public void Man_shows_the_page_without_a_warning(string page)
    {
        var run = ProgramRun.Of(
            RequiredProgram.Find("man"), ["--warnings", "-l", PathOf(page)], new Dictionary<string, string?> { ["MANWIDTH"] = "200", ["LC_ALL"] = "C.UTF-8" });

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(
            s_variables.Where(variable => page == "libreuseport.7" || !SettingTable.OptionOf(variable).IsEmpty),
            variable => Assert.Contains(Text(SettingTable.NameOf(variable)), run.Output, StringComparison.Ordinal));
    }

    private static string Entry(string title, string text) => $".TP\n{title}\n{text}\n";

    private static string Sentences(ReadOnlySpan<byte> meaning, ReadOnlySpan<byte> allowed) => $"{Roff(meaning)}.\nAllowed: {Roff(allowed)}.";

    private static string Argument(Variable variable) =>
        SettingTable.ArgumentOf(variable).IsEmpty ? "" : $" \\fI{Text(SettingTable.ArgumentOf(variable))}\\fR";

    private static string Roff(ReadOnlySpan<byte> text) =>
        Text(text).Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);

    private static string Text(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text);

    private static string[] Tables(string page) =>
        [.. File.ReadAllText(PathOf(page)).Split(Begin)[1..].Select(static part => part.Split(End)[0])];

    private static string PathOf(string page) => Path.Combine(RepositoryFiles.Root, "docs/man", page);
}
