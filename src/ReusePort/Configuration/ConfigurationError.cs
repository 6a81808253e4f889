using System;
using System.Runtime.InteropServices;
using Hooks;

namespace ReusePort.Configuration;

/// <summary>The first error in the variables, with a copy of the value: the program may overwrite its environment.</summary>
internal unsafe struct ConfigurationError
{
    private const int LongestValue = 64;

    private fixed byte _value[LongestValue];
    private int _valueLength;
    private bool _isValueCut;
    private Variable _variable;

    /// <summary>What is wrong.</summary>
    internal Problem Problem { get; private set; }

    /// <summary>Keeps an error.</summary>
    internal void Set(Variable variable, ReadOnlySpan<byte> value, Problem problem)
    {
        _variable = variable;
        Problem = problem;
        _isValueCut = value.Length > LongestValue;
        _valueLength = _isValueCut ? LongestValue : value.Length;
        for (var i = 0; i < _valueLength; i++)
        {
            // Not every terminal should be shown what somebody put into a variable.
            _value[i] = value[i] is >= 0x20 and < 0x7F ? value[i] : (byte)'?';
        }
    }

    /// <summary>The error in a line that names the variable, its value, and what is allowed.</summary>
    /// <param name="line">The line to write to.</param>
    internal readonly void Describe(ref LogLine line)
    {
        line.AppendFormatted(VariableNames.Of(_variable));
        line.AppendFormatted("="u8);
        line.AppendFormatted(MemoryMarshal.CreateReadOnlySpan(in _value[0], _valueLength));
        line.AppendFormatted(_isValueCut ? "...: "u8 : ": "u8);
        line.AppendFormatted(Reason);
        line.AppendFormatted("; allowed: "u8);
        line.AppendFormatted(Allowed);
    }

    private readonly ReadOnlySpan<byte> Reason => Problem switch
    {
        Problem.EmptyEntry => "an entry is empty"u8,
        Problem.TooManyEntries => "more than 64 entries"u8,
        Problem.NotAPort => "not a port"u8,
        Problem.PortOutOfRange => "a port is out of range"u8,
        Problem.ReversedRange => "a range ends below its beginning"u8,
        Problem.NotAnAddress => "not an IP address"u8,
        Problem.BadPrefixLength => "not the length of a prefix"u8,
        Problem.HostBits => "an address has bits beyond its prefix"u8,
        Problem.NotAnOption => "not a setting"u8,
        _ => "longer than 15 bytes"u8,
    };

    private readonly ReadOnlySpan<byte> Allowed => _variable switch
    {
        Variable.Address => "IPv4 and IPv6 addresses and prefixes such as 10.0.0.0/8,::1"u8,
        Variable.Port => "ports 1-65535 and ranges such as 80,8000-8010"u8,
        Variable.BindToDevice => "the name of a network interface"u8,
        _ => "1 (set), 0 (clear), -1 (leave)"u8,
    };
}
