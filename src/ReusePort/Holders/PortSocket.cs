using Hooks.Sockets.Addresses;

namespace ReusePort.Holders;

/// <summary>A socket that is bound to a port, as the kernel chooses by it.</summary>
internal struct PortSocket
{
    /// <summary>No user: chown(2) takes it for none.</summary>
    public const uint UnknownUser = uint.MaxValue;

    /// <summary>Its address, an IPv4 one in its mapped form.</summary>
    public IPv6Address Address;

    /// <summary>Whether its family is AF_INET6, whatever its address is.</summary>
    public bool IsV6;

    /// <summary>Whether it has IPV6_V6ONLY.</summary>
    public bool IsV6Only;

    /// <summary>The index of the interface that it is bound to; 0 if it is bound to none.</summary>
    public uint Device;

    /// <summary>The user id that it was created by.</summary>
    public uint User;

    /// <summary>Whether packets of IPv4 reach it.</summary>
    public readonly bool HasV4 => Address.IsV4 || (IsWildcard && !IsV6Only);

    /// <summary>Whether packets of IPv6 reach it.</summary>
    public readonly bool HasV6 => !Address.IsV4;

    /// <summary>Whether every address is its own.</summary>
    public readonly bool IsWildcard => Address.High == 0 && (Address.Low == 0 || (Address.IsV4 && (uint)Address.Low == 0));

    /// <summary>Whether packets to its address may go to every socket that has it: multicast, and what is the broadcast address in most
    /// networks of IPv4.</summary>
    public readonly bool IsForAll => Address.IsV4 ? (uint)Address.Low is >= 0xE000_0000 and < 0xF000_0000 || (byte)Address.Low == byte.MaxValue : Address.High >> 56 == 0xFF;

    /// <summary>What this socket and another of the same protocol and port have in common.</summary>
    public readonly Overlap With(in PortSocket other)
    {
        var isApart = Device != other.Device && Device != 0 && other.Device != 0;
        if (isApart || !((HasV4 && other.HasV4) || (HasV6 && other.HasV6)))
        {
            return Overlap.None;
        }

        if (IsWildcard != other.IsWildcard)
        {
            return IsWildcard ? Overlap.OtherAddress : Overlap.OwnAddress;
        }

        if (Address.High != other.Address.High || Address.Low != other.Address.Low)
        {
            return !IsWildcard ? Overlap.None
                : IsV6 == other.IsV6 ? Overlap.First
                : IsV6 ? Overlap.OtherIPv4 : Overlap.OwnIPv4;
        }

        return IsV6 != other.IsV6 ? IsV6 ? Overlap.OtherIPv4 : Overlap.OwnIPv4
            : IsWildcard && IsV6Only != other.IsV6Only ? Overlap.First
            : Device != other.Device ? Overlap.Interface
            : Overlap.Whole;
    }
}
