namespace Samples.Tests.BindToInterface;

/// <summary>BIND_ADDRESS: what leaves, leaves from that address.</summary>
public class AddressTests : TwoWays
{
    [Theory]
    [InlineData("tcp4 connect=10.9.9.9 ask", "ok 10.1.0.2")]
    [InlineData("tcp6 connect=fd09::9 ask", "ok fd01::2")]
    [InlineData("tcp6 connect=::ffff:10.9.9.9 ask", "ok 10.1.0.2")]
    [InlineData("udp4 sendto=10.9.9.9 ask", "ok 10.1.0.2")]
    [InlineData("udp6 sendto=::ffff:10.9.9.9 ask", "ok 10.1.0.2")]
    [InlineData("udp4 sendmsg=10.9.9.9 ask", "ok ok 10.1.0.2")]
    [InlineData("udp4 bind=0.0.0.0 sendto=10.9.9.9 ask", "ok ok 10.1.0.2")]
    [InlineData("tcp6 bind=:: connect=fd09::9 ask", "ok ok fd01::2")]
    [InlineData("udp4 bind=10.1.0.2 sendto=10.9.9.9 ask", "ok ok 10.1.0.2")]
    public void Whatever_gives_a_destination_leaves_from_the_address(string calls, string expected) =>
        Assert.Equal(expected, Under("BIND_ADDRESS=10.1.0.2,fd01::2", calls));

    [Fact]
    public void A_socket_that_is_bound_to_another_address_is_refused() => Assert.Equal(
        "ok ENETUNREACH ok ENETUNREACH", Under("BIND_ADDRESS=10.1.0.2", "tcp4 bind=10.2.0.2 connect=10.9.9.9 tcp4 bind=10.2.0.2 listen"));

    [Theory]
    [InlineData("BIND_ADDRESS=10.1.0.2", "tcp6 connect=fd09::9")]
    [InlineData("BIND_ADDRESS=fd01::2", "tcp4 connect=10.9.9.9")]
    [InlineData("BIND_ADDRESS=fd01::2", "tcp6 connect=::ffff:10.9.9.9")]
    [InlineData("BIND_ADDRESS=10.77.0.2", "tcp4 connect=10.9.9.9")]
    [InlineData("BIND_ADDRESS=10.77.0.2", "udp4 bind=0.0.0.0")]
    public void Without_an_address_to_leave_from_nothing_leaves(string variables, string calls) =>
        Assert.Equal("ENETUNREACH", Under(variables, calls));

    [Fact]
    public void An_address_is_no_way_without_the_interface() => Assert.Equal(
        "ENETUNREACH\n", Run(["BIND_ADDRESS=10.1.0.2", "BIND_INTERFACE=gone"], [Client, "tcp4", "connect=10.9.9.9"]).Output);

    [Fact]
    public void A_socket_of_IPv6_only_has_no_way_with_an_address_of_IPv4() =>
        Assert.Equal("ok ENETUNREACH", Under("BIND_ADDRESS=10.1.0.2", "tcp6 v6only bind=::"));

    [Fact]
    public void A_listener_has_the_address_or_an_excluded_one() => Assert.Equal(
        "ok ok ok ok ok ok",
        Under("BIND_ADDRESS=10.1.0.2", "tcp4 bind=0.0.0.0 listen tcp4 bind=127.0.0.1 listen tcp6 bind=:: listen"));
}
