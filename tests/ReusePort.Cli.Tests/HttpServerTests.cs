using System.Globalization;
using System.Text.RegularExpressions;

namespace ReusePort.Cli.Tests;

public class HttpServerTests
{
    [Fact]
    public async Task Two_copies_of_a_server_listen_on_one_port_and_both_serve()
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        _ = RequiredProgram.Find("python3");

        // What it lists are the numbers of its own threads, of which the first is its process id.
        string[] server = ["python3", "-m", "http.server", port, "--bind", "127.0.0.1", "--directory", "/proc/self/task"];
        using var tool = ServerProcess.Start(Tool.Path, ["--copies", "2", "--port", port, "--", .. server]);
        Eventually.Holds("two listeners", () => Listeners(port) == 2, () => tool.Text);

        using var client = new HttpClient();
        client.DefaultRequestHeaders.ConnectionClose = true;
        var served = new HashSet<int>();

        // The kernel chooses by a hash of the addresses: that a hundred choices are all the same can't be.
        for (var i = 0; i < 100 && served.Count < 2; i++)
        {
            var list = await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken);
            served.Add(Regex.Matches(list, @"href=""(\d+)/").Min(static link => int.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(2, served.Count);
    }

    [Fact]
    public async Task Two_copies_of_a_Go_server_listen_on_one_port_and_both_serve()
    {
        var port = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        using var directory = new ProgramDirectory();
        using var tool = ServerProcess.Start(Tool.Path, ["--copies", "2", "--port", port, directory.CompileGoServer(), port]);
        Eventually.Holds("two listeners", () => Listeners(port) == 2, () => tool.Text);

        using var client = new HttpClient();
        client.DefaultRequestHeaders.ConnectionClose = true;
        var served = new HashSet<string>();
        for (var i = 0; i < 100 && served.Count < 2; i++)
        {
            served.Add(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken));
        }

        Assert.Equal(2, served.Count);
    }

    private static int Listeners(string port)
    {
        const string Listening = "0A";
        var address = $"0100007F:{int.Parse(port, CultureInfo.InvariantCulture):X4}";
        return File.ReadLines("/proc/net/tcp")
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Count(words => words[1] == address && words[3] == Listening);
    }
}
