using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

public sealed class PythonTests : SharingTests
{
    private const int Requests = 2_000;

    // Of the 2,000 requests half is expected, with a standard deviation of 22.
    private const int FairShare = Requests * 40 / 100;

    private protected override string Request => "GET / HTTP/1.0\r\n\r\n";

    [Fact]
    public void Two_copies_serve_fair_shares_of_two_thousand_requests()
    {
        var port = FreePort.Find();
        using var first = Start(port, "first", Preload.Library());
        using var second = Start(port, "second", Preload.Library());
        Listener.Await(first, port);
        Listener.Await(second, port);

        for (var i = 0; i < Requests; i++)
        {
            Loopback.Ask(port, Request);
        }

        Eventually.Holds(
            "every request in a log",
            () => ServedBy(first) + ServedBy(second) == Requests,
            () => $"There were {ServedBy(first)} and {ServedBy(second)}.");
        Assert.InRange(ServedBy(first), FairShare, Requests - FairShare);
    }

    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment)
    {
        var root = Directory.CreateDirectory(TestDirectory[name]).FullName;
        File.WriteAllText(Path.Combine(root, "index.html"), name);
        return ServerProcess.Start(
            RequiredProgram.Find("python3"),
            ["-m", "http.server", "--bind", "127.0.0.1", "--directory", root, $"{port}"],
            environment);
    }

    /// <summary>How many requests a copy's own access log shows.</summary>
    private static int ServedBy(ServerProcess copy) => copy.Text.Split("\"GET / HTTP/1.0\" 200").Length - 1;
}
