using ReferenceWriter;

namespace Documentation.Tests;

/// <summary>The tables that a tool writes into the manual pages.</summary>
public sealed class ManualPageTests
{
    public static TheoryData<string> Names => [.. ManualPage.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_says_what_the_tables_of_the_library_say(string name)
    {
        var page = File.ReadAllText(Repository.ManualPage(name));

        Assert.Equal(ManualPage.Of(name, page), page);
    }

    [Theory]
    [InlineData("reuseport.1", 1, ".TP\n\\fB\\-\\-port\\fR \\fIP\\fR\n")]
    [InlineData("libreuseport.7", 2, ".TP\n\\fBincoming\\-cpu\\fR\n")]
    public void What_stands_between_the_marks_is_replaced_and_nothing_else(string name, int tables, string entry)
    {
        const string Begin = ".\\\" From the table:\n";
        const string End = ".\\\" The table ends.\n";
        var before = string.Concat(Enumerable.Range(0, tables).Select(static number => $"text {number}\n{Begin}outdated\n{End}")) + "last\n";

        var after = ManualPage.Of(name, before);

        Assert.DoesNotContain("outdated", after, StringComparison.Ordinal);
        Assert.Contains(entry, after, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, tables), number => Assert.Contains($"text {number}\n{Begin}.TP\n", after, StringComparison.Ordinal));
        Assert.EndsWith($"{End}last\n", after, StringComparison.Ordinal);
    }
}
