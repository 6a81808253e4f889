namespace ReusePort.Decisions;

/// <summary>What a decision is made by.</summary>
/// <param name="address">The address that the socket is bound to.</param>
/// <param name="protocol">Its protocol (IPPROTO_TCP, ...); read only if a rule asks for it.</param>
/// <param name="user">The effective user id of the process; read only if a rule asks for it.</param>
internal readonly ref struct SocketFacts(BoundAddress address, int protocol, uint user)
{
    /// <summary>The address that the socket is bound to.</summary>
    public BoundAddress Address { get; } = address;

    /// <summary>Its protocol; that of MPTCP is TCP.</summary>
    public int Protocol { get; } = protocol;

    /// <summary>The effective user id of the process.</summary>
    public uint User { get; } = user;
}
