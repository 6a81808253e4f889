using System;
using Hooks;

namespace Trace.Arguments;

/// <summary>The bits of a number, by name.</summary>
internal ref struct Flags(int bits, bool isFirst)
{
    private int _bits = bits;
    private bool _isFirst = isFirst;

    /// <summary>Adds a name if its bits are set, and takes them away.</summary>
    public void Take(ref LogLine line, int bits, ReadOnlySpan<byte> name)
    {
        if ((_bits & bits) == bits)
        {
            Separate(ref line);
            line.AppendFormatted(name);
            _bits &= ~bits;
        }
    }

    /// <summary>Adds what has no name.</summary>
    public void End(ref LogLine line)
    {
        if (_bits != 0)
        {
            Separate(ref line);
            line.AppendFormatted("0x"u8);
            line.AppendHexadecimal((uint)_bits);
        }
        else if (_isFirst)
        {
            line.AppendFormatted("0"u8);
        }
    }

    private void Separate(ref LogLine line)
    {
        line.AppendFormatted(_isFirst ? ""u8 : "|"u8);
        _isFirst = false;
    }
}
