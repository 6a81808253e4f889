namespace ReusePort.Addresses;

/// <summary>An IPv6 address in network byte order; IPv4 addresses are kept in their mapped form (RFC 4291, section
/// 2.5.5.2), so that one comparison serves both.</summary>
internal unsafe struct IPv6Address
{
    /// <summary>Its length in bytes.</summary>
    internal const int Length = 16;

    /// <summary>The length of the prefix in front of a mapped IPv4 address, in bits.</summary>
    internal const int MappedBits = 96;

    private fixed byte _bytes[Length];

    /// <summary>A byte; the first one is the highest.</summary>
    internal byte this[int index]
    {
        readonly get => _bytes[index];
        set => _bytes[index] = value;
    }

    /// <summary>Whether it is an IPv4 address, mapped.</summary>
    internal readonly bool IsV4
    {
        get
        {
            for (var i = 0; i < 10; i++)
            {
                if (_bytes[i] != 0)
                {
                    return false;
                }
            }

            return _bytes[10] == 0xFF && _bytes[11] == 0xFF;
        }
    }

    /// <summary>Writes the prefix in front of a mapped IPv4 address.</summary>
    internal void MapV4()
    {
        _bytes[10] = 0xFF;
        _bytes[11] = 0xFF;
    }

    /// <summary>Whether the bits from a position on are all zero.</summary>
    internal readonly bool EndsInZeros(int from)
    {
        for (var bit = from; bit < Length * 8; bit++)
        {
            if ((_bytes[bit >> 3] & (0x80 >> (bit & 7))) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
