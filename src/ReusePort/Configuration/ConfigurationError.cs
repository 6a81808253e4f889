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
    private int _rule;
    private Term _term;

    /// <summary>What is wrong.</summary>
    public ParseError ParseError { get; private set; }

    /// <summary>Keeps an error.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <param name="place">Where, in the text of the rules; the whole text in other variables.</param>
    public void Set(Variable variable, ReadOnlySpan<byte> value, ParseError problem, TermPlace place = default)
    {
        _variable = variable;
        _rule = place.Rule;
        _term = place.Term;
        value = _rule == 0 ? value : place.Text.Of(value);
        ParseError = problem;
        _isValueCut = value.Length > MaxValueLength;
        _valueLength = _isValueCut ? MaxValueLength : value.Length;
        for (var i = 0; i < _valueLength; i++)
        {
            // Not every terminal should be shown what somebody put into a variable.
            _value[i] = value[i] is >= 0x20 and < 0x7F ? value[i] : (byte)'?';
        }
    }

    private readonly bool IsTerm => _term != Term.None || ParseError == ParseError.UnknownTerm;

    /// <summary>The error in a line that names the variable, its value, and what is allowed.</summary>
    /// <param name="line">The line to write to.</param>
    public readonly void Describe(ref LogLine line)
    {
        line.AppendFormatted(SettingTable.NameOf(_variable));
        if (_rule != 0)
        {
            line.AppendFormatted(": rule "u8);
            line.AppendFormatted(_rule);
        }

        line.AppendFormatted(_rule == 0 ? "="u8 : _valueLength == 0 ? default : ", "u8);
        line.AppendFormatted(MemoryMarshal.CreateReadOnlySpan(in _value[0], _valueLength));
        line.AppendFormatted(_isValueCut ? "...: "u8 : ": "u8);
        line.AppendFormatted(Messages.Of(ParseError));
        line.AppendFormatted("; allowed: "u8);
        line.AppendFormatted(IsTerm ? TermTable.AllowedIn(_term) : SettingTable.AllowedIn(_variable));
    }
}
