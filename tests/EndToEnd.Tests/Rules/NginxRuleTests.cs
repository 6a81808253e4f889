using System.Net.Sockets;
using EndToEnd.Tests.Sharing;
using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>What rules do for nginx: checks of its configuration keep out, and only nginx itself joins its port.</summary>
public sealed class NginxRuleTests : IDisposable
{
    private const int Checks = 20;
    private const int Clients = 4;

    private readonly TemporaryDirectory _directory = new();
    private readonly int _port = FreePort.Find();

    private string Rules => $"comm=nginx args=*stderr*-t off; port={_port} comm=nginx,python* guard=exe,uid,listener; off";

    /// <inheritdoc/>
    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Twenty_checks_of_the_configuration_under_load_lose_no_connection()
    {
        using var first = Serve("first");
        Listener.Await(first, _port);
        using var second = Serve("second");
        Listener.Await(second, _port);
        using var isDone = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => Load(isDone.Token))).ToArray();

        for (var i = 0; i < Checks; i++)
        {
            var check = ProgramRun.Of(Nginx, [.. Arguments("first"), "-t"], WithRules);
            Assert.True(check.ExitCode == 0, check.Errors);
        }

        await isDone.CancelAsync();
        var results = await Task.WhenAll(clients);
        Assert.All(results, static result => Assert.True(result.Answered > 0));
        Assert.Equal(0, results.Sum(static result => result.Lost));
    }

    [Fact]
    public void Another_copy_of_the_same_executable_joins_and_another_program_does_not()
    {
        using var first = Serve("first");
        Listener.Await(first, _port);
        using var second = Serve("second");
        Listener.Await(second, _port);

        var other = ProgramRun.Of(
            Python.Path, ["-c", $"import socket; socket.socket().bind(('127.0.0.1', {_port}))"], WithRules);

        Assert.NotEqual(0, other.ExitCode);
        Assert.Contains("Address already in use", other.Errors, StringComparison.Ordinal);
    }

    private static string Nginx => RequiredProgram.Find("nginx");

    private IReadOnlyDictionary<string, string?> WithRules => Preload.Library(("LIBREUSEPORT_RULES", Rules));

    private ServerProcess Serve(string name) => ServerProcess.Start(Nginx, Arguments(name), WithRules);

    private string[] Arguments(string name)
    {
        var prefix = Directory.CreateDirectory(_directory[name]).FullName;
        var configuration = Path.Combine(prefix, "nginx.conf");
        File.WriteAllText(configuration, NginxTests.Configuration(_port, name));
        return ["-p", prefix, "-c", configuration, "-e", "stderr"];
    }

    private (int Answered, int Lost) Load(CancellationToken isDone)
    {
        var answered = 0;
        var lost = 0;
        do
        {
            try
            {
                _ = Loopback.Ask(_port, "GET / HTTP/1.0\r\n\r\n").Contains("200", StringComparison.Ordinal) ? answered++ : lost++;
            }
            catch (SocketException)
            {
                lost++;
            }
        }
        while (!isDone.IsCancellationRequested);

        return (answered, lost);
    }
}
