using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

/// <summary>The netcat of OpenBSD sets SO_REUSEPORT by itself, so that two copies share a port in any case: what the
/// library can show on it is that it takes the option away, and that it does no harm.</summary>
public sealed class NetcatTests
{
    private const int MaxConnections = 200;

    [Fact]
    public void Two_copies_share_a_port_by_themselves() => AssertBothHear(Preload.Nothing);

    [Fact]
    public void Two_copies_still_share_a_port_with_the_library() => AssertBothHear(Preload.Library());

    [Fact]
    public void Where_the_option_is_to_be_cleared_the_second_copy_finds_the_address_in_use()
    {
        var port = FreePort.Find();
        using var first = Start(port, Preload.Library(("SO_REUSEPORT", "0")));
        Listener.Await(first, port);
        using var second = Start(port, Preload.Library(("SO_REUSEPORT", "0")));

        Assert.NotEqual(0, second.WaitForExit());
        Assert.Contains("Address already in use", second.Text, StringComparison.Ordinal);
    }

    private static void AssertBothHear(IReadOnlyDictionary<string, string?> environment)
    {
        var port = FreePort.Find();
        using var first = Start(port, environment);
        Listener.Await(first, port);
        using var second = Start(port, environment);
        Listener.Await(second, port);

        for (var i = 0; i < MaxConnections && !(HasHeard(first) && HasHeard(second)); i++)
        {
            Loopback.Ask(port, "hello\n");
        }

        Eventually.Holds("heard by both", () => HasHeard(first) && HasHeard(second));
    }

    /// <summary>A copy that writes what it is told to stdout, and does not wait for its own stdin (-d).</summary>
    private static ServerProcess Start(int port, IReadOnlyDictionary<string, string?> environment) =>
        ServerProcess.Start(
            RequiredProgram.Find("nc.openbsd"), ["-l", "-k", "-d", "127.0.0.1", $"{port}"], environment);

    private static bool HasHeard(ServerProcess copy) => copy.Text.Contains("hello", StringComparison.Ordinal);
}
