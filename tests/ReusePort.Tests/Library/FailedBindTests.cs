using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>A program that could not bind a socket may bind it again, elsewhere.</summary>
public abstract class FailedBindTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("stream", 8080)]
    [InlineData("dgram", 8080)]
    [InlineData("dgram", 0)]
    public void A_bind_that_fails_leaves_the_socket_as_it_was(string type, int port) =>
        Assert.Equal(
            "bind -1 EADDRNOTAVAIL, reuseport 0, reuseaddr 0",
            Run($"socket inet {type}; bind 192.0.2.1 {port}; show reuseport; show reuseaddr", "SO_REUSEADDR=1").Output);

    [Theory]
    [InlineData("stream", 8080)]
    [InlineData("dgram", 8080)]
    [InlineData("dgram", 0)]
    public void A_bind_that_fails_leaves_what_the_program_set(string type, int port) =>
        Assert.Equal(
            "bind -1 EADDRNOTAVAIL, reuseport 1, reuseaddr 1",
            Run($"socket inet {type}; set reuseport 1; set reuseaddr 1; bind 192.0.2.1 {port}; show reuseport; show reuseaddr", "SO_REUSEPORT=0", "SO_REUSEADDR=0").Output);

    [Fact]
    public void A_socket_that_could_not_have_a_named_port_does_not_share_another_one() =>
        Assert.Equal(
            "bind -1 EADDRNOTAVAIL, bind 0, reuseport 0",
            Run($"socket inet stream; bind 192.0.2.1 8080; bind {Loopback.Next()} 8081; show reuseport", "LIBREUSEPORT_PORT=8080").Output);

    [Fact]
    public void A_socket_that_is_bound_and_shared_stays_shared() =>
        Assert.Equal(
            "bind 0, bind -1 EINVAL, reuseport 1",
            Run($"socket inet stream; bind {Loopback.Next()} 8080; bind {Loopback.Next()} 8080; show reuseport").Output);
}
