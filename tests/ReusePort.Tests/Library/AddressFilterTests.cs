using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class AddressFilterTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("192.0.2.1,127.0.0.1", "127.0.0.1")]
    [InlineData("127.0.0.0/8", "127.200.0.1")]
    [InlineData("10.0.0.0/8,127.0.0.0/30", "127.0.0.3")]
    [InlineData("0.0.0.0/0", "127.0.0.1")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    public void An_IPv4_socket_on_a_named_address_is_shared(string filter, string address) =>
        Assert.Equal("bind 0, reuseport 1", Bind("inet", address, filter));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.2")]
    [InlineData("127.0.0.1", "0.0.0.0")]
    [InlineData("127.0.0.0/30", "127.0.0.4")]
    [InlineData("::/0", "127.0.0.1")]
    [InlineData("::1", "127.0.0.1")]
    public void An_IPv4_socket_on_another_address_is_not(string filter, string address) =>
        Assert.Equal("bind 0, reuseport 0", Bind("inet", address, filter));

    [Theory]
    [InlineData("::1", "::1")]
    [InlineData("10.0.0.0/8,::1", "::1")]
    [InlineData("::/127", "::1")]
    [InlineData("::/0", "::")]
    public void An_IPv6_socket_on_a_named_address_is_shared(string filter, string address) =>
        Assert.Equal("bind 0, reuseport 1", Bind("inet6", address, filter));

    [Theory]
    [InlineData("::2", "::1")]
    [InlineData("::1", "::")]
    [InlineData("2001:db8::/32", "::1")]
    [InlineData("0.0.0.0/0", "::1")]
    [InlineData("127.0.0.1", "::1")]
    public void An_IPv6_socket_on_another_address_is_not(string filter, string address) =>
        Assert.Equal("bind 0, reuseport 0", Bind("inet6", address, filter));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    [InlineData("::ffff:127.0.0.1")]
    public void An_IPv6_socket_on_a_mapped_address_is_an_IPv4_one(string filter) =>
        Assert.Equal("bind 0, reuseport 1", Bind("inet6", "::ffff:127.0.0.1", filter));

    [Fact]
    public void An_IPv6_prefix_does_not_mean_a_mapped_address() =>
        Assert.Equal("bind 0, reuseport 0", Bind("inet6", "::ffff:127.0.0.1", "::/0"));

    [Fact]
    public void A_filter_in_the_mapped_form_means_an_IPv4_socket() =>
        Assert.Equal("bind 0, reuseport 1", Bind("inet", "127.0.0.1", "::ffff:127.0.0.1"));

    [Fact]
    public void An_empty_variable_names_every_address() => Assert.Equal("bind 0, reuseport 1", Bind("inet", "127.0.0.1", ""));

    [Theory]
    [InlineData("127.0.0.1", "8080", "bind 0, reuseport 0")]
    [InlineData("127.0.0.0/8", "8081", "bind 0, reuseport 0")]
    [InlineData("127.0.0.0/8", "8080", "bind 0, reuseport 1")]
    public void Both_the_address_and_the_port_must_be_named(string addresses, string ports, string expected) =>
        Assert.Equal(
            expected,
            Run($"socket inet stream; bind {Loopback.Next()} 8080; show reuseport", $"LIBREUSEPORT_ADDR={addresses}", $"LIBREUSEPORT_PORT={ports}").Output);

    private string Bind(string family, string address, string filter) =>
        Run($"socket {family} stream; bind {address} 0; show reuseport", $"LIBREUSEPORT_ADDR={filter}").Output;
}
