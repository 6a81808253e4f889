using System.Buffers.Binary;
using Hooks;
using Hooks.Sockets.Addresses;

namespace ReusePort.Decisions;

/// <summary>The address that a program binds an IP socket to, read from its own memory.</summary>
internal readonly unsafe ref struct BoundAddress
{
    private readonly SockAddr* _address;

    /// <summary>Takes the address of a call of AF_INET, or one for which <c>BindArgument.IsOtherIP</c> holds.</summary>
    public BoundAddress(SockAddr* address) => _address = address;

    /// <summary>The port in host byte order; 0 if the kernel is to choose one.</summary>
    /// <remarks>sin_port and sin6_port lie at the same place.</remarks>
    public int Port => BinaryPrimitives.ReverseEndianness(((SockAddrIn*)_address)->Port);

    /// <summary>The address, an IPv4 one in its mapped form.</summary>
    public IPv6Address Address => IPv6Address.Of(_address);
}
