using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>How many system calls a bind costs beside its own, as benchmarks/README.md says.</summary>
public sealed class SystemCallCountTests
{
    private const string Tcp = "AF_INET, SOCK_STREAM";
    private const string Udp = "AF_INET, SOCK_DGRAM";
    private const string Mptcp = "AF_INET, SOCK_STREAM, 262";
    private const string Unix = "AF_UNIX, SOCK_STREAM";
    private const string Here = "('127.0.0.1', PORT)";
    private const string AnyPort = "('127.0.0.1', 0)";
    private const string Nobody = "('192.0.2.1', PORT)";
    private const string UnixHere = "chr(0) + 'a socket of port PORT'";

    /// <summary>Python passes the address of a local. Where the stack begins differs from run to run, so that a page can end between
    /// the hook's frame and the address, in less than one run of ten.</summary>
    private const int Runs = 8;

    [Theory]
    [InlineData(0, Unix, UnixHere)]
    [InlineData(0, Tcp, Here, "LIBREUSEPORT_PORT=1")]
    [InlineData(0, Tcp, Here, "LIBREUSEPORT_ADDR=192.0.2.1")]
    [InlineData(0, Tcp, Here, "SO_REUSEPORT=-1")]
    [InlineData(2, Tcp, Here)]
    [InlineData(2, Udp, Here)]
    [InlineData(2, "AF_INET6, SOCK_STREAM", "('::1', PORT)")]
    [InlineData(3, Tcp, AnyPort)]
    [InlineData(3, Udp, AnyPort)]
    [InlineData(3, Tcp, Nobody)]
    [InlineData(4, Tcp, Here, "SO_REUSEADDR=1")]
    [InlineData(4, Tcp, Here, "SO_REUSEADDR=0")]
    [InlineData(4, Tcp, Here, "SO_BINDTODEVICE=lo")]
    [InlineData(2, Mptcp, Here)]
    public void A_bind_to_a_local_costs_as_many_system_calls_as_the_benchmarks_say(int count, string socket, string address, string? variable = null) =>
        Assert.Equal(count, Enumerable.Range(0, Runs).Min(_ => Count(socket, $"s.bind({WithPort(address)})", variable)));

    [Theory]
    [InlineData(1, Unix, "pack('=H21s', 1, b'\\0a socket of port PORT')")]
    [InlineData(3, Tcp, "pack('=H', 2) + pack('>H4s8x', PORT, inet_aton('127.0.0.1'))")]
    [InlineData(4, Mptcp, "pack('=H', 2) + pack('>H4s8x', PORT, inet_aton('127.0.0.1'))")]
    public void A_bind_to_an_address_on_the_heap_costs_one_more_and_with_MPTCP_two(int count, string socket, string address) => Assert.Equal(
        count,
        Count(socket, "bind(s.fileno(), address, len(address))", null, $"""
            from ctypes import CDLL
            from struct import pack
            bind = CDLL(None).bind
            address = {WithPort(address)}
            """));

    /// <summary>The system calls of a line of Python beside bind(2).</summary>
    private static int Count(string socket, string bind, string? variable, string before = "")
    {
        var program = $"""
            from socket import *
            import os
            {before.ReplaceLineEndings("\n")}
            s = socket({socket})
            os.getpgid(0)
            try: {bind}
            except OSError: pass
            os.getpgid(0)
            """;
        var settings = variable?.Split('=');

        var calls = SystemCall.Of(
            [RequiredProgram.Find("python3"), "-c", program], settings is null ? Preload.Library() : Preload.Library((settings[0], settings[1])));

        var names = calls.Select(static call => call.Name).ToList();
        var between = names[(names.IndexOf("getpgid") + 1)..names.LastIndexOf("getpgid")];
        Assert.Single(between, static name => name == "bind");
        return between.Count - 1;
    }

    private static string WithPort(string text) => text.Replace("PORT", $"{FreePort.Find()}", StringComparison.Ordinal);
}
