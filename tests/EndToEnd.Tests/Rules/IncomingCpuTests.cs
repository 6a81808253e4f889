using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>Servers that are pinned to a CPU each.</summary>
public sealed class IncomingCpuTests
{
    private const string Server = """
        import socket, sys
        s = socket.socket()
        s.bind(('127.0.0.1', int(sys.argv[1])))
        s.listen(64)
        while True:
            c, _ = s.accept()
            c.sendall(str(s.getsockopt(socket.SOL_SOCKET, 49)).encode())
            c.close()
        """;

    private const string Client = """
        import socket, sys
        for _ in range(40):
            c = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
            print(c.recv(9).decode())
        """;

    [Fact]
    public void Each_connection_is_accepted_on_the_CPU_that_received_it()
    {
        var port = FreePort.Find();
        var environment = Preload.Library(("LIBREUSEPORT_RULES", $"port={port} incoming-cpu=auto"));
        string[] cpus = ["0", "1"];
        using var first = Pinned(cpus[0], port, environment);
        using var second = Pinned(cpus[1], port, environment);
        Listener.Await(first, port);
        Listener.Await(second, port);

        Assert.All(cpus, cpu =>
        {
            var run = ProgramRun.Of(RequiredProgram.Find("taskset"), ["-c", cpu, Python.Path, "-c", Client, $"{port}"]);
            Assert.True(run.ExitCode == 0, run.Errors);
            Assert.Equal(Enumerable.Repeat(cpu, 40), run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        });
    }

    [Theory]
    [InlineData("incoming-cpu=auto", "0", "0")]
    [InlineData("incoming-cpu=1", "0", "1")]
    [InlineData("incoming-cpu=auto", "0,1", "-1")]
    [InlineData("off", "0", "-1")]
    public void The_option_is_what_the_rule_and_the_mask_of_the_thread_say(string rules, string mask, string cpu)
    {
        var run = ProgramRun.Of(
            RequiredProgram.Find("taskset"),
            ["-c", mask, Python.Path, "-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockopt(1, 49))"],
            Preload.Library(("LIBREUSEPORT_RULES", rules)));

        Assert.Equal((cpu + "\n", ""), (run.Output, run.Errors));
    }

    private static ServerProcess Pinned(string cpu, int port, IReadOnlyDictionary<string, string?> environment) => ServerProcess.Start(
        RequiredProgram.Find("taskset"), ["-c", cpu, Python.Path, "-c", Server, $"{port}"], environment);
}
