namespace Samples.Tests.BindToInterface;

/// <summary>Destinations of IPv6 that name their interface: <c>fe80::1%eth0</c>. The kernel takes that one, whatever the socket
/// is bound to.</summary>
public class ZoneTests : TwoWays
{
    [Theory]
    [InlineData("udp6 sendto=ff02::fb%other")]
    [InlineData("udp6 sendto=ff01::fb%other")]
    [InlineData("udp6 sendto=ff12::fb%other")]
    [InlineData("udp6 sendto=fe80::1%other")]
    [InlineData("raw6 sendto=ff02::fb%other")]
    [InlineData("raw6 sendto=fe80::1%other")]
    [InlineData("udp6 connect=fe80::1%other")]
    public void Another_interface_is_refused(string calls)
    {
        Assert.Equal("ok", Alone(calls));
        Assert.Equal("ENETUNREACH", Under("BIND_INTERFACE=wanted", calls));
    }

    [Fact]
    public void Another_interface_is_refused_in_messages() => Assert.Equal(
        "ENETUNREACH ENETUNREACH ENETUNREACH 1 sent",
        Under("BIND_INTERFACE=wanted", "udp6 sendmsg=ff02::fb%other sendmmsg=ff02::fb%other sendmmsg=ff02::fb%wanted,ff02::fb%other"));

    [Theory]
    [InlineData("udp6 sendto=ff02::fb%wanted")]
    [InlineData("udp6 sendto=fe80::1%wanted")]
    [InlineData("raw6 sendto=ff02::fb%wanted")]
    [InlineData("udp6 connect=fe80::1%wanted")]
    [InlineData("udp6 sendto=ff02::fb")]
    public void The_interface_itself_or_none_is_not(string calls) => Assert.Equal("ok", Under("BIND_INTERFACE=wanted", calls));

    [Fact]
    public void What_the_kernel_ignores_is_ignored() =>
        Assert.Equal("ok fd01::2", Under("BIND_INTERFACE=wanted", "udp6 sendto=fd09::9%other ask"));

    [Theory]
    [InlineData("BIND_INTERFACE=wanted BIND_EXCLUDE=ff02::/16")]
    [InlineData("BIND_ADDRESS=fd01::2")]
    public void It_is_for_the_program_to_choose_where_no_interface_is_wanted(string variables) =>
        Assert.Equal("ok", Under(variables, "udp6 sendto=ff02::fb%other"));
}
