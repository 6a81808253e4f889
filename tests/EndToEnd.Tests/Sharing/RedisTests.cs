namespace EndToEnd.Tests.Sharing;

public sealed class RedisTests : SharingTests
{
    // A setting without effect here, since nothing goes to syslog: it carries the name.
    private protected override string Request => "CONFIG GET syslog-ident\r\nQUIT\r\n";

    private protected override ServerProcess Start(int port, string name, IReadOnlyDictionary<string, string?> environment) =>
        ServerProcess.Start(
            RequiredProgram.Find("redis-server"),
            [
                "--port", $"{port}", "--bind", "127.0.0.1", "--syslog-ident", name,
                "--save", "", "--appendonly", "no", "--dir", TestDirectory.Path,
            ],
            environment);
}
