using System.Globalization;

namespace EndToEnd.Tests.Support;

/// <summary>Who listens on a port, asked of the kernel: a connection to a shared port does not tell.</summary>
internal static class Listener
{
    // TCP_LISTEN in the kernel's tables (proc_net_tcp.rst).
    private const string Listening = "0A";

    /// <summary>Waits until a server listens.</summary>
    /// <param name="server">The server.</param>
    /// <param name="port">The TCP port.</param>
    public static void Await(ServerProcess server, int port) => Eventually.Holds(
        $"listening on port {port}",
        () =>
        {
            Assert.False(server.HasExited, $"The server ended before it listened. It wrote: {server.Text}");
            return Sockets(port).Intersect(SocketsOf(server.Id)).Any();
        },
        () => $"It wrote: {server.Text}");

    /// <summary>The listening sockets of a port, as <c>/proc/PID/fd</c> names them.</summary>
    private static IEnumerable<string> Sockets(int port) =>
        from table in (string[])["/proc/net/tcp", "/proc/net/tcp6"]
        where File.Exists(table)
        from line in File.ReadAllLines(table).Skip(1)
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields[3] == Listening && PortOf(fields[1]) == port
        select $"socket:[{fields[9]}]";

    private static int PortOf(string address) =>
        int.Parse(address.AsSpan(address.IndexOf(':') + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static List<string> SocketsOf(int processId)
    {
        var sockets = new List<string>();
        try
        {
            foreach (var descriptor in Directory.GetFiles($"/proc/{processId}/fd"))
            {
                if (new FileInfo(descriptor).LinkTarget is { } target)
                {
                    sockets.Add(target);
                }
            }
        }
        catch (IOException)
        {
            // The process closed a descriptor, or ended, while it was looked at: the next look will tell.
        }

        return sockets;
    }
}
