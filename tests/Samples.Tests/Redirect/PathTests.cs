namespace Samples.Tests.Redirect;

/// <summary>Which paths are redirected, and to what.</summary>
public class PathTests : RedirectedPrograms
{
    [Theory]
    [InlineData("/redirected/from/file")]
    [InlineData("//redirected///from//file")]
    [InlineData("/./redirected/./from/./file")]
    [InlineData("/redirected/other/../from/file")]
    [InlineData("/redirected/from/../from/file")]
    [InlineData("/redirected/from/not-there/../../from/file")]
    [InlineData("/../redirected/from/file")]
    [InlineData("/usr/bin/../../redirected/from/file")]
    public void A_path_in_the_directory_leads_to_the_other(string path) => Assert.Equal("content\n", Output("cat", path));

    [Theory]
    [InlineData("/redirected/from.file")]
    [InlineData("/redirected/fro/file")]
    [InlineData("/redirected/from/../file")]
    [InlineData("/redirected/from/a/../../file")]
    [InlineData("/redirected/../from/file")]
    [InlineData("/redirected/from/..")]
    [InlineData("redirected/from/file")]
    [InlineData("./redirected/from/file")]
    public void Other_paths_stay(string path) => Assert.Equal($"cat: {path}: No such file or directory\n", ErrorsOfCat(path));

    [Theory]
    [InlineData("/redirected/from/file/", "Not a directory")]
    [InlineData("/redirected/from/file/.", "Not a directory")]
    [InlineData("/redirected/from/not-there/../file", "No such file or directory")]
    public void The_rest_of_a_path_is_the_kernels_to_read(string path, string error) =>
        Assert.Equal($"cat: {path}: {error}\n", ErrorsOfCat(path));

    [Fact]
    public void The_longest_prefix_counts_wherever_it_stands_and_is_applied_once()
    {
        Directory.CreateDirectory(Scratch["deep"]);
        File.WriteAllText(Scratch["deep/file"], "deep\n");
        WriteTable("# comment", "", $"{From}/deep/ => {Scratch["deep"]}/", $"  {From} =>   {Target}  ", $"{Target} => /not/there", $"{From}/one => {Target}/file");

        Assert.Equal("deep\ncontent\ncontent\n", Output("cat", $"{From}/deep/file", $"{From}/file", $"{From}/one"));
    }

    [Fact]
    public void The_root_can_be_a_prefix_and_a_target()
    {
        WriteTable($"{From} => /");
        Assert.Equal(Output("ls", "/"), Output("ls", From));
        Assert.Equal(Output("ls", "/"), Output("ls", $"{From}/."));

        WriteTable($"/ => {Target}", "/lib => /lib", "/usr => /usr", "/lib64 => /lib64");
        Assert.Equal("content\n", Output("cat", "/file"));
        Assert.Equal("content\n", Output("cat", "/../file"));
    }

    [Theory]
    [InlineData(4095, "[Errno 2]")]
    [InlineData(4096, "[Errno 36]")]
    [InlineData(5000, "[Errno 36]")]
    public void A_path_that_becomes_too_long_is_an_error_and_never_cut(int length, string error)
    {
        // Names of 200 bytes, which lead nowhere.
        var rest = string.Concat(Enumerable.Repeat("/" + new string('x', 199), 30))[..(length - Target.Length)];
        WriteTable($"/r => {Target}");

        Assert.Equal($"{error}\n{error}\n{error}\n", Output("python3", "-c", $"""
            import os
            for call in (os.stat, os.listdir, lambda path: os.rename("/not-there", path)):
                try: call("/r{rest}")
                except OSError as e: print(str(e)[:len("{error}")])
            """));
    }

    [Fact]
    public void A_socket_whose_path_becomes_too_long_is_an_error()
    {
        WriteTable($"/r => {Target}/{new string('x', 100)}");

        Assert.Equal("36\n36\n", Output("python3", "-c", """
            import socket
            s = socket.socket(socket.AF_UNIX)
            for call in (s.bind, s.connect):
                try: call("/r/s")
                except OSError as e: print(e.errno)
            """));
    }
}
