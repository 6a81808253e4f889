using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Sharing;

public sealed class JavaTests : SharingTests
{
    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment) =>
        ServerProcess.Start(RequiredProgram.Find("java"), [Fixture.Path("Server.java"), $"{port}", name], environment);
}
