using System;
using System.Runtime.InteropServices;
using Hooks;
using Hooks.Sockets.Parsing;

namespace ReusePort.Configuration;

/// <summary>The first error in the variables, with a copy of the value: the program may overwrite its environment.</summary>
internal unsafe struct ConfigurationError
{
    private const int MaxValueLength = 64;

    private fixed byte _value[MaxValueLength];
    private int _valueLength;
    private bool _isValueCut;
    private Variable _variable;

    /// <summary>What is wrong.</summary>
    public ParseError ParseError { get; private set; }

    /// <summary>Keeps an error.</summary>
    public void Set(Variable variable, ReadOnlySpan<byte> value, ParseError problem)
    {
        _variable = variable;
        ParseError = problem;
        _isValueCut = value.Length > MaxValueLength;
        _valueLength = _isValueCut ? MaxValueLength : value.Length;
        for (var i = 0; i < _valueLength; i++)
        {
            // Not every terminal should be shown what somebody put into a variable.
            _value[i] = value[i] is >= 0x20 and < 0x7F ? value[i] : (byte)'?';
        }
    }

    /// <summary>The error in a line that names the variable, its value, and what is allowed.</summary>
    /// <param name="line">The line to write to.</param>
    public readonly void Describe(ref LogLine line)
    {
        line.AppendFormatted(SettingTable.NameOf(_variable));
        line.AppendFormatted("="u8);
        line.AppendFormatted(MemoryMarshal.CreateReadOnlySpan(in _value[0], _valueLength));
        line.AppendFormatted(_isValueCut ? "...: "u8 : ": "u8);
        line.AppendFormatted(Messages.Of(ParseError));
        line.AppendFormatted("; allowed: "u8);
        line.AppendFormatted(SettingTable.AllowedIn(_variable));
    }
}
