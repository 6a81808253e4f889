using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

public sealed class NodeTests : SharingTests
{
    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment) =>
        ServerProcess.Start(RequiredProgram.Find("node"), [Fixture.Path("server.js"), $"{port}", name], environment);
}
