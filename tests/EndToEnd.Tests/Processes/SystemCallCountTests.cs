using EndToEnd.Tests.Support;

namespace EndToEnd.Tests.Processes;

/// <summary>How many system calls a bind costs beside its own, as its benchmarks say.</summary>
public sealed class SystemCallCountTests
{
    private const string Tcp = "AF_INET, SOCK_STREAM";
    private const string Udp = "AF_INET, SOCK_DGRAM";
    private const string Here = "('127.0.0.1', PORT)";
    private const string AnyPort = "('127.0.0.1', 0)";
    private const string Nobody = "('192.0.2.1', PORT)";

    [Theory]
    [InlineData(1, "AF_UNIX, SOCK_STREAM", "chr(0) + 'a socket of port PORT'")]
    [InlineData(1, Tcp, Here, "LIBREUSEPORT_PORT=1")]
    [InlineData(1, Tcp, Here, "LIBREUSEPORT_ADDR=192.0.2.1")]
    [InlineData(1, Tcp, Here, "SO_REUSEPORT=-1")]
    [InlineData(3, Tcp, Here)]
    [InlineData(3, Udp, Here)]
    [InlineData(3, "AF_INET6, SOCK_STREAM", "('::1', PORT)")]
    [InlineData(4, Tcp, AnyPort)]
    [InlineData(4, Udp, AnyPort)]
    [InlineData(4, Tcp, Nobody)]
    [InlineData(5, Tcp, Here, "SO_REUSEADDR=1")]
    [InlineData(5, Tcp, Here, "SO_REUSEADDR=0")]
    [InlineData(5, Tcp, Here, "SO_BINDTODEVICE=lo")]
    [InlineData(4, "AF_INET, SOCK_STREAM, 262", Here)]
    public void A_bind_costs_as_many_system_calls_as_the_benchmarks_say(int count, string socket, string address, string? variable = null)
    {
        var program = $"""
            from socket import *
            import os
            s = socket({socket})
            os.getpgid(0)
            try: s.bind({address.Replace("PORT", $"{FreePort.Find()}", StringComparison.Ordinal)})
            except OSError: pass
            os.getpgid(0)
            """;
        var settings = variable?.Split('=');

        var calls = SystemCall.Of(
            [RequiredProgram.Find("python3"), "-c", program], settings is null ? Preload.Library() : Preload.Library((settings[0], settings[1])));

        var names = calls.Select(static call => call.Name).ToList();
        var between = names[(names.IndexOf("getpgid") + 1)..names.LastIndexOf("getpgid")];
        Assert.Single(between, static name => name == "bind");
        Assert.Equal(count, between.Count - 1);
    }
}
