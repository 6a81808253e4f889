namespace Samples.Tests.BindToInterface;

/// <summary>BIND_INTERFACE: what leaves, leaves by that interface.</summary>
public class InterfaceTests : TwoWays
{
    [Theory]
    [InlineData("tcp4 connect=10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("tcp6 connect=fd09::9 ask", "ok fd02::2", "ok fd01::2")]
    [InlineData("tcp6 connect=::ffff:10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("tcp4 fastopen=10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("udp4 sendto=10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("udp4 connect=10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("udp6 sendto=fd09::9 ask", "ok fd02::2", "ok fd01::2")]
    [InlineData("udp4 nameless=10.9.9.9 ask", "ok 10.2.0.2", "ok 10.1.0.2")]
    [InlineData("udp4 sendmsg=10.9.9.9 ask", "ok ok 10.2.0.2", "ok ok 10.1.0.2")]
    [InlineData("udp4 sendmmsg=10.9.9.9,10.9.9.9 ask", "2 sent 10.2.0.2", "2 sent 10.1.0.2")]
    public void Whatever_gives_a_destination_leaves_by_the_interface(string calls, string alone, string expected)
    {
        // The peer answers a datagram to where it came from; "ask" gets the answer to the first one.
        Assert.Equal(alone, Alone(calls));
        Assert.Equal(expected, Under("BIND_INTERFACE=wanted", calls));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("down")]
    public void Without_the_interface_nothing_leaves(string state)
    {
        string[] calls = ["tcp4", "connect=10.9.9.9", "udp4", "sendto=10.9.9.9", "udp6", "sendto=fd09::9", "udp4", "sendmmsg=10.9.9.9", "tcp6", "connect=::ffff:10.9.9.9"];
        var change = state == "gone" ? "ip link del wanted" : "ip link set wanted down";
        Assert.Equal(
            string.Concat(Enumerable.Repeat("ENETUNREACH\n", 5)),
            Run(["BIND_INTERFACE=wanted"], ["sh", "-c", $"{change}; exec \"$@\"", "sh", Client, .. calls]).Output);
    }

    [Fact]
    public void Without_the_interface_one_line_says_so()
    {
        var run = Run(["BIND_INTERFACE=gone"], [Client, "tcp4", "connect=10.9.9.9", "connect=10.9.9.9"]);

        Assert.Equal("bindtointerface: BIND_INTERFACE=gone can't be used: ENODEV. Calls that need it get ENETUNREACH.\n", run.Errors);
    }

    [Fact]
    public void A_listener_answers_by_the_interface_or_not_at_all()
    {
        Assert.Equal("ok ok", Under("BIND_INTERFACE=wanted", "tcp4 bind=0.0.0.0 listen"));
        Assert.Equal("ok\nENETUNREACH\n", Run(["BIND_INTERFACE=gone"], [Client, "tcp4", "bind=0.0.0.0", "listen"]).Output);
        Assert.Equal("ok ok", Under("BIND_INTERFACE=gone", "tcp4 bind=127.0.0.1 listen"));
    }

    [Fact]
    public void A_message_that_names_another_way_is_refused()
    {
        Assert.Equal("ok", Alone("udp4 pktinfo=10.9.9.9,other"));
        Assert.Equal("ENETUNREACH", Under("BIND_INTERFACE=wanted", "udp4 pktinfo=10.9.9.9,other"));
        Assert.Equal("ok", Under("BIND_INTERFACE=wanted", "udp4 pktinfo=127.0.0.1,lo"));
    }

    [Fact]
    public void A_message_that_names_another_way_is_refused_under_musl_too()
    {
        string[] command = [MuslClient, "udp4", "pktinfo=10.9.9.9,other"];
        Assert.Equal("ok", Output([], command));
        Assert.Equal("ENETUNREACH", Output(["BIND_INTERFACE=wanted"], command));
    }

    [Fact]
    public void A_program_without_privileges_can_use_it()
    {
        string[] calls = ["tcp4", "connect=10.9.9.9", "ask", "udp4", "sendto=10.9.9.9", "ask", "sendto=10.9.9.9", "ask"];
        Assert.Equal(
            "ok 10.1.0.2 ok 10.1.0.2 ok 10.1.0.2",
            Output(["BIND_INTERFACE=wanted"], [.. WithoutCapabilities, Client, .. calls]));
    }

    [Fact]
    public void A_socket_that_is_bound_to_another_interface_is_refused_where_it_cant_be_changed() => Assert.Equal(
        "ok ENETUNREACH",
        Output(["BIND_INTERFACE=wanted"], [.. WithoutCapabilities, Client, "udp4", "device=other", "sendto=10.9.9.9"]));

    [Fact]
    public void A_connection_may_be_dissolved() => Assert.Equal(
        "ok 10.1.0.2 ok", Under("BIND_INTERFACE=wanted", "udp4 connect=10.9.9.9 ask dissolve"));
}
