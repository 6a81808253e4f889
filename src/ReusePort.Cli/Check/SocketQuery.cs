using System.Globalization;
using System.Net;
using ReusePort.Cli.Errors;

namespace ReusePort.Cli.Check;

/// <summary>A socket that is asked about: <c>tcp:0.0.0.0:443</c>, <c>udp:[::1]:53</c>.</summary>
/// <param name="Text">The text.</param>
/// <param name="Protocol">IPPROTO_TCP or IPPROTO_UDP.</param>
/// <param name="Address">The address that it would be bound to.</param>
internal sealed record SocketQuery(string Text, int Protocol, IPEndPoint Address)
{
    /// <summary>Parses the text.</summary>
    /// <exception cref="CommandException">It is wrong.</exception>
    public static SocketQuery Parse(string text)
    {
        var end = text.IndexOf(':', StringComparison.Ordinal);
        var colon = text.LastIndexOf(':');
        var protocol = (end < 0 ? text : text[..end]) switch { "tcp" => NetinetIn.IPPROTO_TCP, "udp" => NetinetIn.IPPROTO_UDP, _ => 0 };
        return protocol != 0
            && colon > end
            && TryReadAddress(text[(end + 1)..colon], out var address)
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new SocketQuery(text, protocol, new IPEndPoint(address, port))
                : throw new CommandException($"--socket={text}: not a socket; allowed: tcp or udp, an address and a port, such as tcp:0.0.0.0:443 and udp:[::1]:53");
    }

    // IPAddress takes more than one form; the library's own code reads what the kernel's tools write.
    private static bool TryReadAddress(string text, out IPAddress address)
    {
        var isV6 = text is ['[', .., ']'];
        var isAddress = IPAddress.TryParse(isV6 ? text[1..^1] : text, out var parsed);
        address = parsed ?? IPAddress.None;
        return isAddress && isV6 == text.Contains(':', StringComparison.Ordinal) && text.IndexOf('%', StringComparison.Ordinal) < 0
            && (isV6 || parsed!.ToString() == text);
    }
}
