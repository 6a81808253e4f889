namespace ReusePort.Decisions;

/// <summary>What a decision is made by.</summary>
/// <param name="address">The address that the socket is bound to.</param>
internal readonly ref struct SocketFacts(BoundAddress address)
{
    /// <summary>The address that the socket is bound to.</summary>
    public BoundAddress Address { get; } = address;
}
