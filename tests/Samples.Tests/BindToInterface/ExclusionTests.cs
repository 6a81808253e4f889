namespace Samples.Tests.BindToInterface;

/// <summary>What takes the way that the kernel gives it.</summary>
public class ExclusionTests : TwoWays
{
    [Theory]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=10.9.0.0/16", "tcp4 connect=10.9.9.9 ask", "ok 10.2.0.2")]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=10.9.0.0/16", "tcp6 connect=::ffff:10.9.9.9 ask", "ok 10.2.0.2")]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=10.9.0.0/16", "udp4 sendmsg=10.9.9.9 ask", "ok ok 10.2.0.2")]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=10.9.0.0/16", "tcp6 connect=fd09::9 ask", "ok fd01::2")]
    [InlineData("BIND_ADDRESS=10.1.0.2 BIND_EXCLUDE=fd09::9", "udp6 sendto=fd09::9 ask", "ok fd02::2")]
    public void An_excluded_destination_is_left_alone(string variables, string calls, string expected) =>
        Assert.Equal(expected, Under(variables, calls));

    [Theory]
    [InlineData("BIND_INTERFACE=wanted")]
    [InlineData("BIND_INTERFACE=gone")]
    [InlineData("BIND_ADDRESS=10.1.0.2")]
    public void This_machine_is_always_excluded(string variables) => Assert.Equal(
        "ok 127.0.0.1 ok ::1 ok 127.0.0.1 ok 127.0.0.1",
        Under(variables, "tcp4 connect=127.0.0.1 ask tcp6 connect=::1 ask tcp4 connect=0.0.0.0 ask udp4 sendto=127.0.0.1 ask"));

    [Fact]
    public void Several_messages_are_sent_up_to_where_exclusion_ends() => Assert.Equal(
        "1 sent 127.0.0.1 2 sent", Under("BIND_INTERFACE=wanted", "udp4 sendmmsg=127.0.0.1,10.9.9.9 ask udp4 sendmmsg=10.9.9.9,10.9.9.9"));
}
