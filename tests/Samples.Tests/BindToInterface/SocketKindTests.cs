using Samples.Tests.Support;

namespace Samples.Tests.BindToInterface;

/// <summary>Sockets of every kind that the kernel has here, MPTCP's among them, which refuse an option before they look at
/// its value.</summary>
public sealed class SocketKindTests : IDisposable
{
    private readonly SocketKinds _program = new();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("BIND_INTERFACE=lo")]
    [InlineData("BIND_ADDRESS=127.0.0.1,::1")]
    public void An_address_that_leads_nowhere_has_the_answer_of_the_kernel(string variable) =>
        _program.AssertNoDifference(Sample.Library("libbindtointerface.so"), variable);
}
