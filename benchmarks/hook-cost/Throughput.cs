using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace HookCost;

/// <summary>How many requests a web server answers, one copy of it and one for each core.</summary>
internal static partial class Throughput
{
    private const int Rounds = 3;

    /// <summary>Measures both libraries.</summary>
    public static async Task<IReadOnlyList<Row>> MeasureAsync(Subjects subjects)
    {
        var rows = new List<Row>();
        foreach (var copies in (int[])[1, Environment.ProcessorCount])
        {
            var inC = new List<double>();
            var inCSharp = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                inC.Add(await RequestsAsync(subjects.InC(), copies));
                inCSharp.Add(await RequestsAsync(subjects.InCSharp(), copies));
            }

            rows.Add(new Row($"requests per second of a node server, copies: {copies} (median of {Rounds})", Median(inC), Median(inCSharp), IsRate: true));
        }

        return rows;
    }

    private static async Task<double> RequestsAsync(string library, int copies)
    {
        var port = FreePort();
        var servers = Enumerable.Range(0, copies).Select(_ => Start(library, port)).ToArray();
        try
        {
            await WaitForAsync(port, servers);
            var output = await Shell.RunAsync("wrk", ["-t2", "-c64", "-d4s", $"http://127.0.0.1:{port}/"]);
            return double.Parse(Rate.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        finally
        {
            foreach (var server in servers)
            {
                server.Kill();
                server.WaitForExit();
                server.Dispose();
            }
        }
    }

    private static Process Start(string library, int port) => Process.Start(
        new ProcessStartInfo("node", [Subjects.Server, $"{port}"]) { Environment = { ["LD_PRELOAD"] = library } })!;

    /// <summary>Waits until every copy listens: each has a socket of its own in /proc/net/tcp (proc(5)).</summary>
    private static async Task WaitForAsync(int port, Process[] servers)
    {
        var listening = $"0100007F:{port:X4} 00000000:0000 0A";
        while (Count() < servers.Length)
        {
            if (servers.Any(static server => server.HasExited))
            {
                throw new InvalidOperationException("A copy of the server has ended.");
            }

            await Task.Delay(50);
        }

        int Count() => File.ReadLines("/proc/net/tcp").Count(line => line.Contains(listening, StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"Requests/sec: +([\d.]+)")]
    private static partial Regex Rate { get; }
}
