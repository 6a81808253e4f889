using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class PortFilterTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("8080", 8080)]
    [InlineData("8080,8443", 8443)]
    [InlineData("8000-8010", 8000)]
    [InlineData("8000-8010", 8010)]
    [InlineData("80,443,8000-8010", 8005)]
    public void A_socket_on_a_named_port_is_shared(string ports, int port) =>
        Assert.Equal("bind 0, reuseport 1", Bind(port, $"LIBREUSEPORT_PORT={ports}"));

    [Theory]
    [InlineData("8080", 8081)]
    [InlineData("8080,8443", 8081)]
    [InlineData("8000-8010", 8011)]
    [InlineData("8000-8010", 7999)]
    [InlineData("8000-8010", 0)]
    public void A_socket_on_another_port_is_not(string ports, int port) =>
        Assert.Equal("bind 0, reuseport 0", Bind(port, $"LIBREUSEPORT_PORT={ports}"));

    [Fact]
    public void An_empty_variable_names_every_port() => Assert.Equal("bind 0, reuseport 1", Bind(8080, "LIBREUSEPORT_PORT="));

    [Fact]
    public void A_port_is_meant_with_IPv6_as_well() =>
        Assert.Equal(
            "bind 0, reuseport 1",
            Run("socket inet6 dgram; bind ::1 61999; show reuseport", "LIBREUSEPORT_PORT=61999").Output);

    [Fact]
    public void Two_sockets_on_a_named_port_both_listen()
    {
        var address = Loopback.Next();

        Assert.Equal(
            "bind 0, bind 0",
            Run($"socket inet stream; bind {address} 8080; listen; socket inet stream; bind {address} 8080; listen", "LIBREUSEPORT_PORT=8080").Output);
    }

    [Fact]
    public void A_socket_on_another_port_keeps_what_the_program_set() =>
        Assert.Equal(
            "bind 0, reuseport 1, reuseaddr 1",
            Run($"socket inet stream; set reuseport 1; set reuseaddr 1; bind {Loopback.Next()} 8081; show reuseport; show reuseaddr", "LIBREUSEPORT_PORT=8080", "SO_REUSEPORT=0", "SO_REUSEADDR=0").Output);

    private string Bind(int port, string variable) =>
        Run($"socket inet stream; bind {Loopback.Next()} {port}; show reuseport", variable).Output;
}
