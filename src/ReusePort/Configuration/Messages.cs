using System;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>What a user reads.</summary>
internal static class Messages
{
    /// <summary>The variable that asks for the errors of socket options.</summary>
    public static ReadOnlySpan<byte> DebugVariable => "LIBREUSEPORT_DEBUG"u8;

    /// <summary>The name of a variable.</summary>
    public static ReadOnlySpan<byte> NameOf(Variable variable) => variable switch
    {
        Variable.Address => "LIBREUSEPORT_ADDR"u8,
        Variable.Port => "LIBREUSEPORT_PORT"u8,
        Variable.ReusePort => "SO_REUSEPORT"u8,
        Variable.ReuseAddress => "SO_REUSEADDR"u8,
        _ => "SO_BINDTODEVICE"u8,
    };

    /// <summary>What a variable may hold.</summary>
    public static ReadOnlySpan<byte> AllowedIn(Variable variable) => variable switch
    {
        Variable.Address => "IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1"u8,
        Variable.Port => "ports 1-65535 and ranges such as 80,8000-8010"u8,
        Variable.ReusePort or Variable.ReuseAddress => "1 (set), 0 (clear), -1 (leave)"u8,
        _ => "the name of a network interface"u8,
    };

    /// <summary>A problem in words.</summary>
    public static ReadOnlySpan<byte> Of(ParseError problem) => problem switch
    {
        ParseError.None => default,
        ParseError.EmptyEntry => "an entry is empty"u8,
        ParseError.TooManyEntries => "more than 64 entries"u8,
        ParseError.NotAPort => "not a port"u8,
        ParseError.PortOutOfRange => "a port is out of range"u8,
        ParseError.ReversedRange => "a range ends below its beginning"u8,
        ParseError.NotAnAddress => "not an IP address"u8,
        ParseError.BadPrefixLength => "not the length of a prefix"u8,
        ParseError.HostBits => "an address has bits beyond its prefix"u8,
        ParseError.NotAnOption => "not a setting"u8,
        _ => "longer than 15 bytes"u8,
    };
}
