using System.Globalization;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Check;

/// <summary>A process that has a socket open.</summary>
/// <param name="Process">Its number; the lowest if there are several.</param>
/// <param name="Name">Its name.</param>
/// <param name="Descriptor">Its descriptor of the socket.</param>
internal sealed record SocketOwner(int Process, string Name, int Descriptor)
{
    private const string Prefix = "socket:[";

    /// <summary>Whether the socket has SO_REUSEPORT; null if this process may not see that.</summary>
    public bool? SharesPort => ForeignSocket.SharesPort(Process, Descriptor);

    /// <summary>The owners of all sockets that this process may see, by the number of the socket.</summary>
    public static Dictionary<string, SocketOwner> OfAll()
    {
        var owners = new Dictionary<string, SocketOwner>();
        var processes = Directory.EnumerateDirectories("/proc")
            .Select(static path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : 0);
        foreach (var process in processes.Where(static process => process > 0).Order())
        {
            try
            {
                Add(owners, process);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is another user's.
            }
        }

        return owners;
    }

    private static void Add(Dictionary<string, SocketOwner> owners, int process)
    {
        foreach (var file in new DirectoryInfo($"/proc/{process}/fd").EnumerateFileSystemInfos())
        {
            if (file.LinkTarget is { } target && target.StartsWith(Prefix, StringComparison.Ordinal))
            {
                var name = File.ReadAllText($"/proc/{process}/comm").TrimEnd('\n');
                owners.TryAdd(target[Prefix.Length..^1], new SocketOwner(process, name, int.Parse(file.Name, CultureInfo.InvariantCulture)));
            }
        }
    }
}
