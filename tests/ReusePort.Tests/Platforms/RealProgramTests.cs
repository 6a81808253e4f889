namespace ReusePort.Tests.Platforms;

/// <summary>A program of this machine, with the libraries that it loads, under a later glibc.</summary>
public class RealProgramTests(Trixie trixie, Sid sid)
{
    private const string Script =
        """
        import socket
        one = socket.socket()
        one.bind(("127.0.0.1", 0))
        print("reuseport", one.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT))
        """;

    [Fact]
    public void Python_shares_its_port_under_Debian_13s() => AssertShares(trixie);

    [Fact]
    public void Python_shares_its_port_under_the_newest() => AssertShares(sid);

    private static void AssertShares(UnpackedGlibc libc)
    {
        var environment = new Dictionary<string, string?> { ["LD_PRELOAD"] = RepositoryFiles.ReusePortLibrary };

        var run = libc.Under(new HostCommand(Interpreter(), ["-c", Script], environment)).Run();

        Assert.Equal(("reuseport 1\n", ""), (run.Output, run.Errors));
    }

    /// <summary>The file itself: a loader can't start a script that looks for it.</summary>
    private static string Interpreter()
    {
        var run = ProgramRun.Of(RequiredProgram.Find("python3"), ["-c", "import os, sys; print(os.path.realpath(sys.executable))"]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output.Trim();
    }
}
