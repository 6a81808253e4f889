namespace ReusePort.Tests.Platforms;

/// <summary>The floor of the library, a glibc that has dlsym in libc (2.34), and the one that asks for libdl to get below
/// it.</summary>
public class LibdlTests(SystemGlibc system, Musl musl, Trixie trixie, Sid sid, Bullseye bullseye)
{
    [Fact]
    public void Below_the_floor_the_loader_names_the_function_that_is_missing()
    {
        var run = Bind(bullseye, RepositoryFiles.ReusePortLibrary);

        Assert.Equal(127, run.ExitCode);
        Assert.Matches("libreuseport\\.so: undefined symbol: (dlsym|dlerror)\n$", run.Errors);
    }

    [Fact]
    public void Below_the_floor_a_program_that_has_libdl_itself_needs_nothing_else() =>
        Assert.Equal("bind 0\nreuseport 1\n", Bind(bullseye, RepositoryFiles.ReusePortLibrary, "libdl.so.2").Output);

    [Fact]
    public void The_library_that_asks_for_libdl_works_below_it() => AssertShares(bullseye);

    [Fact]
    public void It_works_above_it_as_well() => AssertShares(system);

    [Fact]
    public void It_works_with_Debian_13s_as_well() => AssertShares(trixie);

    [Fact]
    public void It_works_with_the_newest_as_well() => AssertShares(sid);

    [Fact]
    public void It_works_with_musl_as_well() => AssertShares(musl);

    [Fact]
    public void It_asks_for_nothing_else()
    {
        var dynamic = ProgramRun.Of(RequiredProgram.Find("readelf"), ["-dW", RepositoryFiles.ReusePortLibraryWithLibdl]).Output;

        Assert.EndsWith("[libdl.so.2]", Assert.Single(dynamic.Split('\n'), static line => line.Contains("(NEEDED)", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static void AssertShares(Platform platform)
    {
        var run = Bind(platform, RepositoryFiles.ReusePortLibraryWithLibdl);

        Assert.Equal(("bind 0\nreuseport 1\n", ""), (run.Output, run.Errors));
    }

    private static ProgramRun Bind(Platform platform, params string[] preloaded) =>
        platform.Command(preloaded, ["socket inet stream", "bind 127.0.0.1 0", "show reuseport"], []).Run();
}
