using System;

namespace Hooks.Sockets.Lists;

/// <summary>The entries of a list that is separated by commas: <c>80,443</c>.</summary>
internal ref struct ListEntries(ReadOnlySpan<byte> text)
{
    /// <summary>The most entries that a list may have.</summary>
    public const int MaxCount = 64;

    private ReadOnlySpan<byte> _rest = text;
    private bool _isAtEnd;

    /// <summary>The entry; empty if two commas meet.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Goes on to the next entry.</summary>
    public bool MoveNext()
    {
        if (_isAtEnd)
        {
            return false;
        }

        var comma = _rest.IndexOf((byte)',');
        _isAtEnd = comma < 0;
        Current = _isAtEnd ? _rest : _rest[..comma];
        _rest = _isAtEnd ? default : _rest[(comma + 1)..];
        return true;
    }
}
