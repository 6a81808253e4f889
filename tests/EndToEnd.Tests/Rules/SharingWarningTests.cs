using System.Text.RegularExpressions;
using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Rules;

/// <summary>What LIBREUSEPORT_DEBUG=2 says of sockets of other processes that break sharing.</summary>
public sealed class SharingWarningTests
{
    private const string SameAddress = "; bind both to the same address";
    private const string SameFamily = "; bind both to the same address, in one family and with the same IPV6_V6ONLY";

    /// <summary>PORT stands for the port of the test.</summary>
    [Theory]
    [InlineData("tcp", "127.0.0.1/PORT", "0.0.0.0/PORT", "another IPv4 socket is bound to 127.0.0.1:PORT: that one gets all connections to 127.0.0.1" + SameAddress)]
    [InlineData("udp", "127.0.0.1/PORT", "0.0.0.0/PORT", "another IPv4 socket is bound to 127.0.0.1:PORT: that one gets all datagrams to 127.0.0.1" + SameAddress)]
    [InlineData("tcp", "0.0.0.0/PORT", "127.0.0.1/PORT", "another IPv4 socket is bound to 0.0.0.0:PORT: this one gets all connections to 127.0.0.1" + SameAddress)]
    [InlineData("udp", "0.0.0.0/PORT", "127.0.0.1/PORT", "another IPv4 socket is bound to 0.0.0.0:PORT: this one gets all datagrams to 127.0.0.1" + SameAddress)]
    [InlineData("mptcp", "0.0.0.0/PORT", "127.0.0.1/PORT", "another IPv4 socket is bound to 0.0.0.0:PORT: this one gets all connections to 127.0.0.1" + SameAddress)]
    [InlineData("tcp", "::1/PORT/0", "::/PORT/0", "another IPv6 socket is bound to [::1]:PORT: that one gets all connections to [::1]" + SameAddress)]
    [InlineData("tcp", "::1/PORT/1", "::/PORT/1", "another IPv6 socket is bound to [::1]:PORT: that one gets all connections to [::1]" + SameAddress)]
    [InlineData("udp", "::/PORT/0", "::1/PORT/0", "another IPv6 socket is bound to [::]:PORT: this one gets all datagrams to [::1]" + SameAddress)]
    [InlineData("tcp", "127.0.0.1/PORT", "::/PORT/0", "another IPv4 socket is bound to 127.0.0.1:PORT: that one gets all connections to 127.0.0.1" + SameAddress)]
    [InlineData("tcp", "::/PORT/0", "127.0.0.1/PORT", "another IPv6 socket is bound to [::]:PORT: this one gets all connections to 127.0.0.1" + SameAddress)]
    [InlineData("tcp", "0.0.0.0/PORT", "::/PORT/0", "another IPv4 socket is bound to 0.0.0.0:PORT: that one gets all IPv4 connections" + SameFamily)]
    [InlineData("udp", "0.0.0.0/PORT", "::/PORT/0", "another IPv4 socket is bound to 0.0.0.0:PORT: that one gets all IPv4 datagrams" + SameFamily)]
    [InlineData("tcp", "::/PORT/0", "0.0.0.0/PORT", "another IPv6 socket is bound to [::]:PORT: this one gets all IPv4 connections" + SameFamily)]
    [InlineData("udp", "::/PORT/0", "0.0.0.0/PORT", "another IPv6 socket is bound to [::]:PORT: this one gets all IPv4 datagrams" + SameFamily)]
    [InlineData("tcp", "::ffff:127.0.0.1/PORT", "127.0.0.1/PORT", "another IPv6 socket is bound to 127.0.0.1:PORT: this one gets all IPv4 connections" + SameFamily)]
    [InlineData("tcp", "::/PORT/1", "::/PORT/0", "another IPv6 socket is bound to [::]:PORT: the one that was bound first gets all IPv6 connections" + SameFamily)]
    public void A_socket_that_takes_what_should_be_shared_is_warned_of_once(string protocol, string holder, string own, string warning)
    {
        var run = Run(protocol, holder, "listens", own, 3, out var port);

        Assert.Equal("bound\nbound\nbound\n", run.Output);
        Assert.Equal([Of(protocol, own, warning, port)], Warnings(run));
    }

    [Theory]
    [InlineData("tcp", "0.0.0.0/PORT", "another IPv4 socket is bound to 0.0.0.0:PORT")]
    [InlineData("udp", "::1/PORT/0", "another IPv6 socket is bound to [::1]:PORT")]
    public void A_socket_that_is_bound_to_an_interface_is_warned_of_beside_one_that_isnt(string protocol, string address, string warning)
    {
        var run = Run(protocol, address, "listens on a device", address, 2, out var port);

        Assert.Equal("bound\nbound\n", run.Output);
        Assert.Equal(
            [Of(protocol, address, $"{warning}, and only one of the two to an interface: one gets all that arrives there; bind both to that interface, or neither", port)],
            Warnings(run));
    }

    [Theory]
    [InlineData("tcp")]
    [InlineData("udp")]
    public void A_hundred_binds_give_one_warning(string protocol)
    {
        var run = Run(protocol, "127.0.0.1/PORT", "listens", "0.0.0.0/PORT", 100, out _);

        Assert.Equal(100, run.Output.Split("bound\n").Length - 1);
        Assert.Single(Warnings(run));
    }

    [Theory]
    [InlineData("tcp", "127.0.0.1/PORT", "listens", "127.0.0.1/PORT")]
    [InlineData("udp", "0.0.0.0/PORT", "is bound", "0.0.0.0/PORT")]
    [InlineData("tcp", "::/PORT/0", "listens", "::/PORT/0")]
    [InlineData("tcp", "::/PORT/1", "listens", "0.0.0.0/PORT")]
    [InlineData("tcp", "0.0.0.0/PORT", "listens", "::/PORT/1")]
    [InlineData("udp", "::/PORT/1", "is bound", "0.0.0.0/PORT")]
    [InlineData("udp", "0.0.0.0/PORT", "is bound", "::/PORT/1")]
    [InlineData("tcp", "::1/PORT/0", "listens", "0.0.0.0/PORT")]
    [InlineData("tcp", "127.0.0.1/PORT", "listens", "127.0.0.2/PORT")]
    [InlineData("tcp", "127.0.0.1/OTHER", "listens", "0.0.0.0/PORT")]
    [InlineData("udp", "0.0.0.0/OTHER", "is bound", "127.0.0.1/PORT")]
    [InlineData("tcp", "127.0.0.1/PORT", "connects", "0.0.0.0/PORT")]
    [InlineData("tcp", "127.0.0.1/PORT", "is bound", "0.0.0.0/PORT")]
    [InlineData("udp", "127.0.0.1/PORT", "connects", "0.0.0.0/PORT")]
    [InlineData("udp", "224.0.0.251/PORT", "is bound", "0.0.0.0/PORT")]
    public void A_socket_that_takes_nothing_is_not_warned_of(string protocol, string holder, string state, string own)
    {
        var run = Run(protocol, holder, state, own, 1, out _);

        Assert.Equal(("bound\n", ""), (run.Output, string.Concat(Warnings(run))));
    }

    [Theory]
    [InlineData("tcp", "1000@127.0.0.1/PORT", "listens", "127.0.0.1/PORT", "127.0.0.1", 1000, 0)]
    [InlineData("udp", "1000@127.0.0.1/PORT", "is bound", "127.0.0.1/PORT", "127.0.0.1", 1000, 0)]
    [InlineData("tcp", "0@0.0.0.0/PORT", "listens", "1000@127.0.0.1/PORT", "0.0.0.0", 0, 1000)]
    [InlineData("udp", "1001@0.0.0.0/PORT", "is bound", "1000@127.0.0.1/PORT", "0.0.0.0", 1001, 1000)]
    [InlineData("tcp", "1000@127.0.0.1/PORT", "is bound", "0.0.0.0/PORT", "127.0.0.1", 1000, 0)]
    [InlineData("tcp", "1000@0.0.0.0/PORT", "listens", "::/PORT/0", "0.0.0.0", 1000, 0)]
    public void A_port_of_another_user_is_the_reason_why_it_is_refused(
        string protocol, string holder, string state, string own, string address, int user, int ownUser)
    {
        var run = Run(protocol, holder, state, own, 3, out var port);

        Assert.Equal("98\n98\n98\n", run.Output);
        Assert.Equal(
            [Of(protocol, own, $"another IPv4 socket is bound to {address}:PORT by uid {user}, this one is uid {ownUser}'s: the kernel shares a port among sockets of one effective user only, and root is not an exception; start both as the same user", port)],
            Warnings(run));
    }

    [Fact]
    public void Datagrams_go_to_one_of_two_users_who_both_have_SO_REUSEADDR()
    {
        var run = Run("udp", "1000@127.0.0.1/PORT", "reuseaddr", "127.0.0.1/PORT", 1, out var port);

        Assert.Equal("bound\n", run.Output);
        Assert.Equal(
            [Of("udp", "127.0.0.1/PORT", "another IPv4 socket is bound to 127.0.0.1:PORT by uid 1000, this one is uid 0's: the kernel shares a port among sockets of one effective user only, and root is not an exception, so one of them gets all datagrams; start both as the same user", port)],
            Warnings(run));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("")]
    public void At_a_lower_level_the_kernel_is_not_asked(string level)
    {
        var port = FreePort.Find();
        var calls = SystemCall.Of(
            [Python.Path, Fixture.Path("beside.py"), "tcp", $"127.0.0.1/{port}", "listens", $"0.0.0.0/{port}", "1"],
            Preload.Library(("LIBREUSEPORT_DEBUG", level)));

        Assert.DoesNotContain(calls, static call => call.Text.Contains("NETLINK_SOCK_DIAG", StringComparison.Ordinal) || call.Text.Contains("tcp_migrate_req", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_leaves_the_socket_alone_gives_no_warning()
    {
        var run = Run("tcp", "1000@127.0.0.1/PORT", "listens", "0.0.0.0/PORT", 1, out _, ("SO_REUSEPORT", "-1"));

        Assert.Equal(("98\n", ""), (run.Output, string.Concat(Warnings(run))));
    }

    [Theory]
    [InlineData("0", "tcp", 1)]
    [InlineData("1", "tcp", 0)]
    [InlineData("0", "udp", 0)]
    public void A_listener_whose_connections_are_not_migrated_is_warned_of_once(string setting, string protocol, int count)
    {
        var port = FreePort.Find();
        var run = ProgramRun.Of(
            RequiredProgram.Find("unshare"),
            [
                "--net", "/bin/sh", "-c", "echo $1 > /proc/sys/net/ipv4/tcp_migrate_req && LD_PRELOAD=$0 exec \"$2\" \"$3\" \"$4\" \"0.0.0.0/$5\" listens \"0.0.0.0/$5\" 2",
                RepositoryFiles.ReusePortLibrary, setting, Python.Path, Fixture.Path("beside.py"), protocol, $"{port}",
            ],
            new Dictionary<string, string?>(Preload.Nothing) { ["LIBREUSEPORT_DEBUG"] = "2" });

        Assert.Equal("bound\nbound\n", run.Output);
        Assert.Equal(
            Enumerable.Repeat(Of(protocol, "0.0.0.0/PORT", "net.ipv4.tcp_migrate_req is 0: connections that wait in a listener are reset when it is closed, as in a restart; set it to 1, and the others of the port get them", port), count),
            AllWarnings(run));
    }

    [Fact]
    public void Where_the_kernel_refuses_to_list_sockets_nothing_is_said_and_nothing_breaks()
    {
        // A filter of system calls (seccomp(2)): EPERM for a socket of AF_NETLINK.
        const string Refuse = """
            import ctypes, platform, runpy, struct, sys
            number = {'x86_64': 41, 'aarch64': 198}[platform.machine()]
            code = [(0x20, 0, 0, 0), (0x15, 0, 3, number), (0x20, 0, 0, 16), (0x15, 0, 1, 16), (6, 0, 0, 0x50001), (6, 0, 0, 0x7FFF0000)]
            program = ctypes.create_string_buffer(b''.join(struct.pack('=HBBI', *one) for one in code))
            filter = ctypes.create_string_buffer(struct.pack('@HP', len(code), ctypes.addressof(program)))
            libc = ctypes.CDLL(None)
            assert libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, filter, 0, 0) == 0
            sys.argv = sys.argv[1:]
            runpy.run_path(sys.argv[0])
            """;
        var port = FreePort.Find();

        var run = ProgramRun.Of(
            Python.Path,
            ["-c", Refuse, Fixture.Path("beside.py"), "tcp", $"127.0.0.1/{port}", "listens", $"0.0.0.0/{port}", "1"],
            Preload.Library(("LIBREUSEPORT_DEBUG", "2")));

        Assert.Equal(("bound\n", ""), (run.Output, string.Concat(Warnings(run))));
        Assert.Contains(": listen 0\n", run.Errors, StringComparison.Ordinal);
    }

    private static ProgramRun Run(string protocol, string holder, string state, string own, int count, out int port, params (string Name, string Value)[] settings)
    {
        port = FreePort.Find();
        var here = $"{port}";
        var elsewhere = $"{FreePort.Find()}";
        return ProgramRun.Of(
            Python.Path,
            [
                Fixture.Path("beside.py"),
                protocol,
                holder.Replace("PORT", here, StringComparison.Ordinal).Replace("OTHER", elsewhere, StringComparison.Ordinal),
                state,
                own.Replace("PORT", here, StringComparison.Ordinal),
                $"{count}",
            ],
            Preload.Library([("LIBREUSEPORT_DEBUG", "2"), .. settings]));
    }

    /// <summary>The warnings but the one that depends on this machine's settings.</summary>
    private static IEnumerable<string> Warnings(ProgramRun run) =>
        AllWarnings(run).Where(static line => !line.Contains("tcp_migrate_req", StringComparison.Ordinal));

    private static IEnumerable<string> AllWarnings(ProgramRun run) =>
        run.Errors.Split('\n').Where(static line => line.Contains(": warning: ", StringComparison.Ordinal)).Select(static line => Regex.Replace(line, @"pid \d+ \S+: socket \d+", "SOCKET"));

    private static string Of(string protocol, string own, string warning, int port)
    {
        var address = own[(own.IndexOf('@', StringComparison.Ordinal) + 1)..own.IndexOf('/', StringComparison.Ordinal)];
        var name = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        return $"libreuseport: SOCKET {(protocol == "mptcp" ? "tcp" : protocol)} {name}:PORT: warning: {warning}".Replace("PORT", $"{port}", StringComparison.Ordinal);
    }
}
