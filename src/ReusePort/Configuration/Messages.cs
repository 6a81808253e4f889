using System;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>What a user reads.</summary>
internal static class Messages
{
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
