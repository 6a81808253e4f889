using System.Numerics;
using Hooks.Sockets.Parsing;

namespace ReusePort.Tests.Fuzzing;

/// <summary>What a list of ports means, by numbers of any size.</summary>
internal sealed class PortListOracle
{
    private readonly List<(int First, int Last)> _ranges = [];

    public PortListOracle(string text)
    {
        foreach (var entry in text.Split(','))
        {
            ParseError = Read(entry);
            if (ParseError != ParseError.None)
            {
                return;
            }
        }
    }

    /// <summary>The first problem of the list.</summary>
    public ParseError ParseError { get; }

    /// <summary>The first and the last port of every entry.</summary>
    public IEnumerable<int> Boundaries => _ranges.SelectMany(static range => new[] { range.First, range.Last });

    /// <summary>Whether a port is in the list.</summary>
    public bool Contains(int port) => _ranges.Any(range => port >= range.First && port <= range.Last);

    /// <summary>Reads a number that is nothing but decimal digits.</summary>
    /// <returns>Null if it is not a number.</returns>
    public static BigInteger? ReadNumber(string text) =>
        text.Length != 0 && text.All(char.IsAsciiDigit) ? BigInteger.Parse(text) : null;

    private ParseError Read(string entry)
    {
        if (entry.Length == 0)
        {
            return ParseError.EmptyEntry;
        }

        var ports = new List<int>();
        foreach (var number in entry.Split('-', 2).Select(ReadNumber))
        {
            if (number is null)
            {
                return ParseError.NotAPort;
            }

            if (number < 1 || number > 65535)
            {
                return ParseError.PortOutOfRange;
            }

            ports.Add((int)number);
        }

        if (ports[^1] < ports[0])
        {
            return ParseError.ReversedRange;
        }

        if (_ranges.Count == 64)
        {
            return ParseError.TooManyEntries;
        }

        _ranges.Add((ports[0], ports[^1]));
        return ParseError.None;
    }
}
