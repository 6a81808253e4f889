using System.Net;
using System.Net.Sockets;
using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

public sealed class BacklogTests
{
    private const int Waiting = 40;

    [Theory]
    [InlineData("backlog=64", 5, 64)]
    [InlineData("backlog=64", 128, 128)]
    [InlineData("port=PORT backlog=64", 5, 64)]
    [InlineData("port=1 backlog=64", 5, 5)]
    [InlineData("off; backlog=64", 5, 5)]
    [InlineData("port=PORT; backlog=64", 5, 5)]
    public void A_server_gets_at_least_the_backlog_of_its_rule(string rules, int asked, int backlog)
    {
        var port = FreePort.Find();

        var listen = SystemCall.Of(
            [Python.Path, "-c", $"import socket; s = socket.socket(); s.bind(('127.0.0.1', {port})); s.listen({asked})"],
            Preload.Library(("LIBREUSEPORT_RULES", rules.Replace("PORT", $"{port}", StringComparison.Ordinal))))
            .Single(static call => call.Name == "listen");

        Assert.Matches($@", {backlog}\) += 0$", listen.Text);
    }

    [Fact]
    public void More_clients_than_pythons_server_has_room_for_are_kept_waiting_while_it_is_stopped()
    {
        var port = FreePort.Find();
        using var server = ServerProcess.Start(
            Python.Path,
            ["-m", "http.server", "--bind", "127.0.0.1", $"{port}"],
            Preload.Library(("LIBREUSEPORT_RULES", $"port={port} backlog=64")));
        Listener.Await(server, port);
        Signal(server, "-STOP");

        var clients = Enumerable.Range(0, Waiting).Select(static _ => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)).ToArray();
        try
        {
            foreach (var client in clients)
            {
                client.Connect(IPAddress.Loopback, port);
            }

            Assert.All(clients, static client => Assert.True(client.Connected));
        }
        finally
        {
            Array.ForEach(clients, static client => client.Dispose());
            Signal(server, "-CONT");
        }
    }

    private static void Signal(ServerProcess server, string signal) =>
        Assert.Equal(0, ProgramRun.Of("/bin/sh", ["-c", "kill $0 $1", signal, $"{server.Id}"]).ExitCode);
}
