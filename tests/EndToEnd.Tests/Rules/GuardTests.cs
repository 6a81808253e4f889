using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>Who may join a port that is in use.</summary>
public sealed class GuardTests
{
    /// <summary>Two sockets of one process: the second is bound while the first is in the state that its own lines bring it to.</summary>
    private const string TwoSockets = """
        from socket import *
        import sys
        port, family, kind, state, place = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5]
        one = socket(family, kind)
        one.bind((place, port))
        if state == 'listens': one.listen()
        if state == 'connects':
            peer = socket(family, kind)
            peer.bind((place, 0))
            if kind == SOCK_STREAM: peer.listen()
            one.connect(peer.getsockname())
        two = socket(family, kind)
        try:
            two.bind((place, port))
            print('joined', two.getsockopt(SOL_SOCKET, SO_REUSEPORT))
        except OSError as error:
            print(error.errno, two.getsockopt(SOL_SOCKET, SO_REUSEPORT))
        """;

    [Theory]
    [InlineData("uid", "2", "1", "listens", "127.0.0.1", "joined 1")]
    [InlineData("exe", "2", "1", "listens", "127.0.0.1", "joined 1")]
    [InlineData("listener", "2", "1", "listens", "127.0.0.1", "joined 1")]
    [InlineData("exe,uid,listener", "2", "1", "listens", "0.0.0.0", "joined 1")]
    [InlineData("exe,uid,listener", "10", "1", "listens", "::1", "joined 1")]
    [InlineData("exe,uid,listener", "10", "1", "listens", "::", "joined 1")]
    [InlineData("exe,uid,listener", "10", "1", "listens", "::ffff:127.0.0.1", "joined 1")]
    [InlineData("exe,uid,listener", "2", "2", "is bound", "127.0.0.1", "joined 1")]
    [InlineData("exe,uid,listener", "10", "2", "is bound", "::1", "joined 1")]
    [InlineData("listener", "2", "1", "connects", "127.0.0.1", "98 0")]
    [InlineData("listener", "2", "1", "is bound", "127.0.0.1", "98 0")]
    [InlineData("exe", "2", "1", "connects", "127.0.0.1", "98 0")]
    [InlineData("listener", "2", "2", "connects", "127.0.0.1", "98 0")]
    public void A_socket_joins_a_holder_that_listens_and_no_other(string guard, string family, string type, string state, string address, string result)
    {
        var run = ProgramRun.Of(
            Python.Path,
            ["-c", TwoSockets, $"{FreePort.Find()}", family, type, state, address],
            Preload.Library(("LIBREUSEPORT_RULES", $"guard={guard}")));

        Assert.Equal((result + "\n", ""), (run.Output, run.Errors));
    }

    [Fact]
    public void Two_copies_that_start_in_the_same_moment_both_get_the_port()
    {
        // The children wait for the end of a pipe, and end when their parent has heard of both.
        const string Script = """
            import os, socket, sys
            for _ in range(20):
                start, started = os.pipe(), os.pipe()
                done = os.pipe()
                for _ in range(2):
                    if os.fork() == 0:
                        os.close(start[1])
                        os.close(done[1])
                        os.read(start[0], 1)
                        s = socket.socket()
                        try:
                            s.bind(('127.0.0.1', int(sys.argv[1])))
                            s.listen()
                            os.write(started[1], b'1')
                        except OSError:
                            os.write(started[1], b'0')
                        os.read(done[0], 1)
                        os._exit(0)
                os.close(start[1])
                both = os.read(started[0], 1) + os.read(started[0], 1)
                os.close(done[1])
                os.wait()
                os.wait()
                print(both.decode())
            """;

        var run = ProgramRun.Of(
            Python.Path, ["-c", Script, $"{FreePort.Find()}"], Preload.Library(("LIBREUSEPORT_RULES", "guard=exe,uid,listener")));

        Assert.Equal((string.Concat(Enumerable.Repeat("11\n", 20)), ""), (run.Output, run.Errors));
    }

    [Fact]
    public void A_bind_to_a_port_that_is_free_costs_no_look_at_anybody()
    {
        var calls = SystemCall.Of(
            [Python.Path, "-c", "import socket; socket.socket().bind(('127.0.0.1', 0))"],
            Preload.Library(("LIBREUSEPORT_RULES", "guard=exe,uid,listener")));

        Assert.DoesNotContain(calls, static call => call.Text.Contains("NETLINK_SOCK_DIAG", StringComparison.Ordinal));
    }
}
