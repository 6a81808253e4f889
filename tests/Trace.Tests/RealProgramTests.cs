using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Trace.Tests.Support;

namespace Trace.Tests;

public sealed partial class RealProgramTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Ls_opens_the_directory()
    {
        var run = TraceRun.Of("file", "/bin/ls", _directory.Path);

        Assert.Contains(run.Lines, line => line.StartsWith($"opendir(\"{_directory.Path}\") = 0x", StringComparison.Ordinal));
    }

    [Fact]
    public void Mv_renames_and_rm_unlinks()
    {
        var (from, to) = (_directory["from"], _directory["to"]);
        File.WriteAllText(from, "");

        Assert.Contains($"renameat2(AT_FDCWD, \"{from}\", AT_FDCWD, \"{to}\", RENAME_NOREPLACE) = 0", TraceRun.Of("file", "/bin/mv", from, to).Lines);
        Assert.Contains($"unlinkat(AT_FDCWD, \"{to}\", 0) = 0", TraceRun.Of("file", "/bin/rm", to).Lines);
    }

    [Fact]
    public void A_shell_has_its_command_executed()
    {
        var run = TraceRun.Of("process", "/bin/sh", "-c", "/bin/echo 'a b' c; exit");

        var line = Assert.Single(run.Lines);
        Assert.Matches("""^execve\("/bin/echo", \["/bin/echo", "a b", "c"\], 0x[0-9a-f]+\) = \?$""", line);
    }

    [Fact]
    public void Python_connects_in_vain()
    {
        var port = FreePort.Find();
        var script = $"import socket; print(socket.socket().connect_ex(('127.0.0.1', {port})))";

        var run = TraceRun.Of("network", RequiredProgram.Find("python3"), "-c", script);

        Assert.Equal(
            [
                "socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 3",
                $"connect(3, {Address(port)}, 16) = -1 ECONNREFUSED",
            ],
            run.Lines);
        Assert.Equal("111\n", run.Output);
    }

    [Fact]
    public void Python_starts_a_program_with_all_descriptors_closed()
    {
        var run = TraceRun.Of("process", RequiredProgram.Find("python3"), "-c", "import subprocess; subprocess.run(['/bin/true'])");

        Assert.Contains("execv(\"/bin/true\", [\"/bin/true\"]) = ?", run.Lines);
    }

    [Fact]
    public async Task Curl_fetches_from_a_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var answered = Answer(listener);

        var run = TraceRun.Of("connect", RequiredProgram.Find("curl"), "-s", "--noproxy", "*", $"http://127.0.0.1:{port}/");

        Assert.Equal((0, "hello"), (run.ExitCode, run.Output));
        Assert.Contains($", {Address(port)}, 16) = -1 EINPROGRESS", Assert.Single(run.Lines), StringComparison.Ordinal);
        await answered;
    }

    [Fact]
    public void Netcat_accepts_a_connection()
    {
        var port = FreePort.Find();
        var trace = _directory["trace"];
        using var server = ServerProcess.Start(
            RequiredProgram.Find("nc"), ["-l", "-N", "127.0.0.1", $"{port}"], TraceRun.Variables("network", trace));
        Eventually.Holds("listening", () => File.Exists(trace) && File.ReadAllText(trace).Contains("listen(3", StringComparison.Ordinal));

        using (var client = new TcpClient())
        {
            client.Connect(IPAddress.Loopback, port);
        }

        Assert.Equal(0, server.WaitForExit());
        var lines = File.ReadAllText(trace);
        Assert.Contains($" bind(3, {Address(port)}, 16) = 0\n", lines, StringComparison.Ordinal);
        Assert.Matches(
            """ accept4\(3, \{sa_family=AF_INET, sin_port=htons\(\d+\), sin_addr=inet_addr\("127.0.0.1"\)\}, \[128 => 16\], SOCK_NONBLOCK\) = \d+""",
            lines);
    }

    [Fact]
    public void A_long_path_is_cut_and_its_result_is_not()
    {
        var path = "/" + new string('x', 1000);

        var run = TraceRun.Of("rename", RequiredProgram.Find("python3"), "-c", $"import os; os.rename('{path}', '{path}')");

        var cut = $"\"{path[..190]}\"...";
        Assert.Equal([$"rename({cut}, {cut}) = -1 ENAMETOOLONG"], run.Lines);
    }

    [Fact]
    public void A_long_list_of_arguments_is_cut_and_its_result_is_not()
    {
        var script = "import os\ntry: os.execve('/no/such', ['x' * 100] * 100, {})\nexcept OSError: pass";

        var run = TraceRun.Of("execve", RequiredProgram.Find("python3"), "-c", script);

        Assert.Contains(run.Lines, LongList().IsMatch);
    }

    [GeneratedRegex("""^execve\("/no/such", \[("x{64}"\.\.\., ){4,}\.\.\.\], 0x[0-9a-f]+\) = -1 ENOENT$""")]
    private static partial Regex LongList();

    private static string Address(int port) =>
        $"{{sa_family=AF_INET, sin_port=htons({port}), sin_addr=inet_addr(\"127.0.0.1\")}}";

    private static async Task Answer(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"u8.ToArray());
    }
}
