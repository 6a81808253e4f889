using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace ReusePort.Cli.Check;

/// <summary>A socket that is bound to a port: for TCP one that listens.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Address">Its address.</param>
/// <param name="Port">Its port.</param>
/// <param name="UserId">The user who opened it: the kernel shares a port among sockets of one user alone.</param>
/// <param name="Owner">A process that has it open; null if this process may not see which.</param>
internal sealed record PortHolder(string Protocol, IPAddress Address, int Port, uint UserId, SocketOwner? Owner)
{
    private const string Listening = "0A";

    /// <summary>Its address and port.</summary>
    public IPEndPoint EndPoint => new(Address, Port);

    /// <summary>The sockets that are bound to the ports that rules name.</summary>
    public static IReadOnlyList<PortHolder> Find(CommandRules rules)
    {
        PortHolder[] holders = [.. Read("tcp", rules), .. Read("tcp6", rules), .. Read("udp", rules), .. Read("udp6", rules)];
        if (holders.Length == 0)
        {
            return holders;
        }

        var owners = SocketOwner.OfAll();
        return [.. holders.Select(holder => holder with { Owner = owners.GetValueOrDefault(holder.Inode) })];
    }

    /// <summary>The number of the socket (proc_pid_net(5)).</summary>
    private string Inode { get; init; } = string.Empty;

    private static IEnumerable<PortHolder> Read(string table, CommandRules rules)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines($"/proc/self/net/{table}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            yield break;
        }

        foreach (var line in lines.Skip(1))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 9 && (fields[3] == Listening || table[0] == 'u') && Parse(table, fields) is { } holder && rules.SharesPort(holder.Port, table[0] == 'u' ? NetinetIn.IPPROTO_UDP : NetinetIn.IPPROTO_TCP))
            {
                yield return holder;
            }
        }
    }

    private static PortHolder? Parse(string table, string[] fields) =>
        fields[1].Split(':') is [var address, var port]
        && int.TryParse(port, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        && uint.TryParse(fields[7], CultureInfo.InvariantCulture, out var user)
            ? new PortHolder(table[..3], ParseAddress(address), number, user, null) { Inode = fields[9] }
            : null;

    // Each word as a number of this machine.
    private static IPAddress ParseAddress(string text)
    {
        var bytes = Convert.FromHexString(text);
        for (var word = bytes.AsSpan(); word.Length >= sizeof(uint); word = word[sizeof(uint)..])
        {
            BinaryPrimitives.WriteUInt32LittleEndian(word, BinaryPrimitives.ReadUInt32BigEndian(word));
        }

        return new IPAddress(bytes);
    }
}
