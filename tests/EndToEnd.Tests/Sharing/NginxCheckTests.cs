using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

/// <summary>A check of the configuration while the server runs (<c>nginx -t</c>): it binds the server's ports and listens.</summary>
public sealed class NginxCheckTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly int _port = FreePort.Find();

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Under_the_library_it_joins_the_server() => Assert.Equal("0", Check(Preload.Library()));

    [Fact]
    public void Under_the_library_it_joins_the_server_whose_ports_are_named() =>
        Assert.Equal("0", Check(Preload.Library(("LIBREUSEPORT_PORT", $"{_port}"))));

    [Fact]
    public void Without_the_library_it_does_not() => Assert.Equal("-1 EADDRINUSE (Address already in use)", Check(Preload.Nothing));

    [Fact]
    public void With_the_option_left_alone_it_does_not() =>
        Assert.Equal("-1 EADDRINUSE (Address already in use)", Check(Preload.Library(("SO_REUSEPORT", "-1"))));

    /// <summary>Runs the check beside a server.</summary>
    /// <returns>The result of its last bind to the server's port; the check itself succeeds in every case.</returns>
    private string Check(IReadOnlyDictionary<string, string?> environment)
    {
        string[] command = [RequiredProgram.Find("nginx"), "-p", _directory.Path, "-c", _directory["nginx.conf"], "-e", "stderr"];
        File.WriteAllText(_directory["nginx.conf"], NginxTests.Configuration(_port, "server"));
        using var server = ServerProcess.Start(command[0], command[1..], Preload.Library());
        Listener.Await(server, _port);

        var bind = SystemCall.Of([.. command, "-t"], environment).Last(call => call.Name == "bind" && call.Text.Contains($"htons({_port})", StringComparison.Ordinal));
        return bind.Text[(bind.Text.LastIndexOf("= ", StringComparison.Ordinal) + 2)..];
    }
}
