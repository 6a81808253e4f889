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
        ParseError.NameTooLong => "longer than 15 bytes"u8,
        ParseError.NotANumber => "not a number that is allowed"u8,
        ParseError.NotAWord => "not a word that is allowed"u8,
        ParseError.UnknownTerm => "not a term"u8,
        ParseError.RepeatedTerm => "the rule has this term already"u8,
        ParseError.OffWithAction => "a rule that is off changes nothing"u8,
        ParseError.EmptyRule => "the rule is empty"u8,
        ParseError.TooManyRules => "more than 32 rules"u8,
        ParseError.SetTwice => "set beside a variable that it replaces"u8,
        ParseError.ReplacedByRules => "set beside LIBREUSEPORT_RULES, which replaces it"u8,
        ParseError.NotAbsolute => "not an absolute path"u8,
        ParseError.PathTooLong => "longer than 1023 bytes"u8,
        _ => default,
    };
}
