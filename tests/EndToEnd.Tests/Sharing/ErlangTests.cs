using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

/// <summary>Two listeners in one process.</summary>
public sealed class ErlangTests
{
    private const int MaxConnections = 200;

    [Fact]
    public void One_node_listens_twice_on_one_port()
    {
        var port = FreePort.Find();
        using var node = Start(port, Preload.Library());
        Assert.Contains("second: ok", node.Text, StringComparison.Ordinal);

        var answers = new HashSet<string>();
        for (var i = 0; i < MaxConnections && answers.Count < 2; i++)
        {
            answers.Add(Loopback.Ask(port, string.Empty));
        }

        Assert.Equal(["first", "second"], answers.Order());
    }

    [Fact]
    public void Without_the_library_the_second_listener_finds_the_address_in_use()
    {
        using var node = Start(FreePort.Find(), Preload.Nothing);

        Assert.Contains("second: eaddrinuse", node.Text, StringComparison.Ordinal);
    }

    /// <summary>Starts a node that has tried both when it is returned.</summary>
    private static ServerProcess Start(int port, IReadOnlyDictionary<string, string?> environment)
    {
        var node = ServerProcess.Start(
            RequiredProgram.Find("escript"), [Fixture.Path("listen_twice.erl"), $"{port}"], environment);
        Eventually.Holds("tried twice", () => node.Text.Contains("second: ", StringComparison.Ordinal), () => node.Text);
        return node;
    }
}
