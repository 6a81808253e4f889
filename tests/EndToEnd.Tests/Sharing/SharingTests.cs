using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

/// <summary>What is true of every server: two copies on one port with the library, one without.</summary>
public abstract class SharingTests : IDisposable
{
    // The kernel picks a listener by a hash of the connection's addresses: that one of two goes without any of so many
    // connections does not happen.
    private const int MaxConnections = 200;

    /// <summary>A directory for what the program wants in files.</summary>
    internal TemporaryDirectory TestDirectory { get; } = new();

    /// <summary>What a client says.</summary>
    private protected virtual string Request => string.Empty;

    /// <summary>How the program says EADDRINUSE.</summary>
    private protected virtual string AddressInUse => "address already in use";

    /// <inheritdoc/>
    public void Dispose()
    {
        TestDirectory.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Two_copies_with_the_library_answer_on_one_port()
    {
        var port = FreePort.Find();
        using var first = Start(port, "first", Preload.Library());
        Listener.Await(first, port);
        using var second = Start(port, "second", Preload.Library());
        Listener.Await(second, port);

        var waitedFor = new List<string> { "first", "second" };
        for (var i = 0; i < MaxConnections && waitedFor.Count > 0; i++)
        {
            var answer = Loopback.Ask(port, Request);
            waitedFor.RemoveAll(name => answer.Contains(name, StringComparison.Ordinal));
        }

        Assert.Empty(waitedFor);
    }

    [Fact]
    public void Without_the_library_the_second_copy_finds_the_address_in_use()
    {
        var port = FreePort.Find();
        using var first = Start(port, "first", Preload.Nothing);
        Listener.Await(first, port);
        using var second = Start(port, "second", Preload.Nothing);

        Assert.NotEqual(0, second.WaitForExit());
        Assert.Contains(AddressInUse, second.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Starts a copy of the program.</summary>
    /// <param name="port">The port it listens on, at the loopback address.</param>
    /// <param name="name">What it answers with.</param>
    /// <param name="environment">The variables it is started with.</param>
    private protected abstract ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment);
}
