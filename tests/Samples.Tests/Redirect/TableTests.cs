namespace Samples.Tests.Redirect;

/// <summary>Errors in the table are one line, and then every path stays.</summary>
public class TableTests : RedirectedPrograms
{
    [Theory]
    [InlineData("nonsense", 2, "not two absolute paths")]
    [InlineData("/a => b", 2, "not two absolute paths")]
    [InlineData("a => /b", 2, "not two absolute paths")]
    [InlineData("/a=>/b", 2, "not two absolute paths")]
    [InlineData("/a =>", 2, "not two absolute paths")]
    [InlineData("/a/../b => /c", 2, "//, . or .. in the first path")]
    [InlineData("/a//b => /c", 2, "//, . or .. in the first path")]
    [InlineData("/a/. => /c", 2, "//, . or .. in the first path")]
    [InlineData("/redirected/from/ => /c", 2, "another line has the same first path")]
    public void A_line_that_is_no_rule_is_an_error(string line, int number, string error)
    {
        WriteTable($"{From} => {Target}", line);

        AssertError($", line {number}: {error}. Allowed: the absolute path of a file with lines as /from => /to, up to 64. No path is changed.\n");
    }

    [Fact]
    public void There_are_up_to_64_rules()
    {
        WriteTable([.. Enumerable.Range(1, 63).Select(static number => $"/{number} => /x"), $"{From} => {Target}"]);
        Assert.Equal("content\n", Output("cat", $"{From}/file"));

        WriteTable([$"{From} => {Target}", .. Enumerable.Range(1, 64).Select(static number => $"/{number} => /x")]);
        AssertError(", line 65: more than 64 rules. Allowed: the absolute path of a file with lines as /from => /to, up to 64. No path is changed.\n");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        File.Delete(Scratch["table"]);
        AssertError(": ENOENT. Allowed: a file of at most 64 kB that can be read. No path is changed.\n");

        File.WriteAllText(Scratch["table"], new string('#', 64 * 1024) + "\n");
        AssertError(": EFBIG. Allowed: a file of at most 64 kB that can be read. No path is changed.\n");

        File.WriteAllText(Scratch["table"], $"{From} => {Target}\n".PadRight(64 * 1024));
        Assert.Equal("content\n", Output("cat", $"{From}/file"));
    }

    [Fact]
    public void Without_a_table_nothing_is_changed_or_said()
    {
        var run = ProgramRun.Of(RequiredProgram.Find("cat"), [$"{Target}/file"], new Dictionary<string, string?> { ["LD_PRELOAD"] = Library, ["REDIRECT"] = "" });

        Assert.Equal(new ProgramRun(0, "content\n", ""), run);
    }

    private void AssertError(string expected) => Assert.Equal(
        $"redirect: REDIRECT=\"{Scratch["table"]}\"{expected}cat: {From}/file: No such file or directory\n", ErrorsOfCat($"{From}/file"));
}
