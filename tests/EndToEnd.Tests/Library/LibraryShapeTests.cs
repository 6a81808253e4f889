namespace EndToEnd.Tests.Library;

/// <summary>What the loader of a stranger's process sees of the library.</summary>
public sealed class LibraryShapeTests
{
    [Fact]
    public void It_defines_bind_and_listen_without_a_version_and_nothing_else() =>
        Assert.Equal(["bind", "listen"], Symbols("--defined-only", RepositoryFiles.ReusePortLibrary).Order());

    [Fact]
    public void Glibc_has_every_symbol_that_it_wants()
    {
        var libc = ProgramRun.Of(RequiredProgram.Find("gcc"), ["-print-file-name=libc.so.6"]).Output.Trim();

        Assert.Empty(SymbolsNotIn(libc));
    }

    [Fact]
    public void Musl_has_every_symbol_that_it_wants() => Assert.Empty(SymbolsNotIn(ThisMachine.Musl));

    [Fact]
    public void It_needs_no_library()
    {
        var dynamic = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-dW", RepositoryFiles.ReusePortLibrary]).Output;

        Assert.Contains("(INIT)", dynamic, StringComparison.Ordinal);
        Assert.DoesNotContain("(NEEDED)", dynamic, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_may_load_it_and_only_its_owner_change_it()
    {
        const UnixFileMode Mode755 =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

        Assert.Equal(Mode755, File.GetUnixFileMode(RepositoryFiles.ReusePortLibrary));
    }

    [Fact]
    public void Its_debug_symbols_lie_beside_it() => Assert.True(File.Exists(RepositoryFiles.ReusePortLibrary + ".dbg"));

    private static IEnumerable<string> SymbolsNotIn(string libc)
    {
        var wanted = Symbols("--undefined-only", RepositoryFiles.ReusePortLibrary);
        var offered = Symbols("--defined-only", libc).Select(static name => name.Split('@')[0]);
        Assert.NotEmpty(wanted);
        return wanted.Except(offered);
    }

    /// <summary>Symbols of a library, as nm writes them: behind the name stands the version, if there is one.</summary>
    private static string[] Symbols(string which, string library)
    {
        var run = ProgramRun.Of(RequiredProgram.Find("nm"), ["-D", which, library]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[^1])];
    }
}
