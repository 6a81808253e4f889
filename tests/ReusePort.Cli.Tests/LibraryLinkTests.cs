using ReusePort.Cli.Errors;
using ReusePort.Cli.Execution;

namespace ReusePort.Cli.Tests;

/// <summary>Libraries whose path LD_PRELOAD can't hold.</summary>
public sealed class LibraryLinkTests : IDisposable
{
    private const string ShowPreload = "printf %s \"$LD_PRELOAD\"; cat /proc/self/maps";
    private const uint Nobody = 65534;

    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [MemberData(nameof(ToolDirectory.UnusualNames), MemberType = typeof(ToolDirectory))]
    public void A_tool_in_a_directory_of_any_name_reaches_the_command_and_what_that_starts(string name)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "the directory of others is that of their session");
        var library = Path.Combine(_directory[name], "libreuseport.so");
        var tool = Tool.CopyTo(_directory[name]);
        var link = LibraryLink.PathFor(library);
        try
        {
            // Through a shell and a link that is there already.
            var first = ProgramRun.Of(tool, ["env", "sh", "-c", ShowPreload]);
            var second = ProgramRun.Of(tool, ["--copies", "1", "sh", "-c", ShowPreload]);

            Assert.All([first, second], run =>
            {
                Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
                Assert.StartsWith(link, run.Output, StringComparison.Ordinal);
                Assert.Contains("/libreuseport.so\n", run.Output, StringComparison.Ordinal);
            });
            Assert.Equal(library, new FileInfo(link).LinkTarget);
            Assert.Single(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(link)!), path => path.Contains(Uri.EscapeDataString(_directory.Path), StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public void Something_else_under_the_name_of_the_link_is_left_alone_and_said()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "the directory of others is that of their session");
        var library = _directory["a b/libreuseport.so"];
        var link = LibraryLink.PathFor(library);
        File.WriteAllText(link, "other");
        try
        {
            Assert.StartsWith($"{library}: can't be preloaded: ", Assert.Throws<CommandException>(() => LibraryLink.Make(library)).Message, StringComparison.Ordinal);
            Assert.Equal("other", File.ReadAllText(link));
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Theory]
    [InlineData("/a/lib.so")]
    [InlineData("/\u00fc/lib.so")]
    public void A_path_that_can_stand_in_the_list_needs_no_link(string library) =>
        Assert.Equal(library, LibraryLink.Make(library));

    [Fact]
    public void Root_has_the_directory_of_the_system() =>
        Assert.Equal("/run", LibraryLink.DirectoryOf(0, _directory.Path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative")]
    [InlineData("/no/such/directory")]
    [InlineData("/etc/passwd")]
    [InlineData("/tmp")]
    public void A_directory_that_others_can_write_or_that_is_none_holds_no_link(string? directory) =>
        Assert.Null(LibraryLink.DirectoryOf(Nobody, directory));

    [Fact]
    public void The_directory_of_the_session_must_be_the_users_alone()
    {
        var own = OwnerOf(_directory.Path);
        Assert.SkipWhen(own == 0 && !Chown(_directory.Path), "the directory can't be given away");
        var user = own == 0 ? Nobody : own;
        Assert.Equal(_directory.Path, LibraryLink.DirectoryOf(user, _directory.Path));
        Assert.Null(LibraryLink.DirectoryOf(user + 1, _directory.Path));

        File.SetUnixFileMode(_directory.Path, File.GetUnixFileMode(_directory.Path) | UnixFileMode.GroupRead);
        Assert.Null(LibraryLink.DirectoryOf(user, _directory.Path));

        Directory.CreateDirectory(_directory["a b"]);
        Assert.Null(LibraryLink.DirectoryOf(user, _directory["a b"]));
    }

    public void Dispose() => _directory.Dispose();

    private static uint OwnerOf(string path) =>
        uint.Parse(ProgramRun.Of("/usr/bin/stat", ["-c", "%u", path]).Output, System.Globalization.CultureInfo.InvariantCulture);

    private static bool Chown(string path) => ProgramRun.Of("/bin/chown", [$"{Nobody}", path]).ExitCode == 0;
}
