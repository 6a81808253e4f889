namespace ReusePort.Tests.Library;

/// <summary>Sockets of every kind that the kernel has here, MPTCP's among them, which refuse an option before they look at
/// its value.</summary>
public sealed class SocketKindTests : IDisposable
{
    private readonly SocketKinds _program = new();

    /// <inheritdoc/>
    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("SO_REUSEPORT=1")]
    [InlineData("SO_BINDTODEVICE=lo")]
    [InlineData("LIBREUSEPORT_PORT=9")]
    public void An_address_that_leads_nowhere_has_the_answer_of_the_kernel(string variable) =>
        _program.AssertNoDifference(RepositoryFiles.ReusePortLibrary, variable);
}
