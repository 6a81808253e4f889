using System;
using System.Runtime.CompilerServices;

namespace ReusePort.Configuration;

/// <summary>What a user reads. All of it is one run of bytes with a line for each value of an enumeration: a switch over
/// literals takes three times the room.</summary>
internal static class Texts
{
    private const int FirstAllowed = 5;
    private const int FirstProblem = 10;

    /// <summary>The variable that asks for the errors of socket options.</summary>
    internal static ReadOnlySpan<byte> DebugVariable => "LIBREUSEPORT_DEBUG"u8;

    private static ReadOnlySpan<byte> Lines =>
        // The names of the variables.
        "LIBREUSEPORT_ADDR\n"u8 +
        "LIBREUSEPORT_PORT\n"u8 +
        "SO_REUSEPORT\n"u8 +
        "SO_REUSEADDR\n"u8 +
        "SO_BINDTODEVICE\n"u8 +

        // What they may hold.
        "IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1\n"u8 +
        "ports 1-65535 and ranges such as 80,8000-8010\n"u8 +
        "1 (set), 0 (clear), -1 (leave)\n"u8 +
        "1 (set), 0 (clear), -1 (leave)\n"u8 +
        "the name of a network interface\n"u8 +

        // The problems; none is the first.
        "\n"u8 +
        "an entry is empty\n"u8 +
        "more than 64 entries\n"u8 +
        "not a port\n"u8 +
        "a port is out of range\n"u8 +
        "a range ends below its beginning\n"u8 +
        "not an IP address\n"u8 +
        "not the length of a prefix\n"u8 +
        "an address has bits beyond its prefix\n"u8 +
        "not a setting\n"u8 +
        "longer than 15 bytes\n"u8;

    /// <summary>The name of a variable.</summary>
    internal static ReadOnlySpan<byte> NameOf(Variable variable) => Line((int)variable);

    /// <summary>What a variable may hold.</summary>
    internal static ReadOnlySpan<byte> AllowedIn(Variable variable) => Line(FirstAllowed + (int)variable);

    /// <summary>A problem in words.</summary>
    internal static ReadOnlySpan<byte> Of(Problem problem) => Line(FirstProblem + (int)problem);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<byte> Line(int number)
    {
        var rest = Lines;
        while (number-- > 0)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        return rest[..rest.IndexOf((byte)'\n')];
    }
}
