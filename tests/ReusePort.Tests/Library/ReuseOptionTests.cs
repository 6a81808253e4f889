using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class ReuseOptionTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("SO_REUSEPORT=1", 0, 1)]
    [InlineData("SO_REUSEPORT=1", 1, 1)]
    [InlineData("SO_REUSEPORT=", 0, 1)]
    [InlineData("SO_REUSEPORT=0", 0, 0)]
    [InlineData("SO_REUSEPORT=0", 1, 0)]
    [InlineData("SO_REUSEPORT=-1", 0, 0)]
    [InlineData("SO_REUSEPORT=-1", 1, 1)]
    public void SO_REUSEPORT_is_set_cleared_or_left(string variable, int before, int after) =>
        Assert.Equal($"bind 0, reuseport {after}", Bind("reuseport", before, variable));

    [Fact]
    public void SO_REUSEPORT_is_set_when_no_variable_is() =>
        Assert.Equal("bind 0, reuseport 1", Run("socket inet stream; bind 127.0.0.1 0; show reuseport").Output);

    [Theory]
    [InlineData("SO_REUSEADDR=1", 0, 1)]
    [InlineData("SO_REUSEADDR=0", 1, 0)]
    [InlineData("SO_REUSEADDR=-1", 0, 0)]
    [InlineData("SO_REUSEADDR=-1", 1, 1)]
    [InlineData("SO_REUSEADDR=", 0, 0)]
    [InlineData("SO_REUSEADDR=", 1, 1)]
    [InlineData("SO_REUSEPORT=1", 0, 0)]
    [InlineData("SO_REUSEPORT=1", 1, 1)]
    public void SO_REUSEADDR_is_left_unless_it_is_asked_for(string variable, int before, int after) =>
        Assert.Equal($"bind 0, reuseaddr {after}", Bind("reuseaddr", before, variable));

    [Theory]
    [InlineData("inet stream", "127.0.0.1")]
    [InlineData("inet dgram", "127.0.0.1")]
    [InlineData("inet mptcp", "127.0.0.1")]
    [InlineData("inet6 stream", "::1")]
    [InlineData("inet6 dgram", "::1")]
    public void The_option_is_set_on_every_kind_of_IP_socket(string socket, string address) =>
        Assert.Equal("bind 0, reuseport 1", Run($"socket {socket}; bind {address} 0; show reuseport").Output);

    [Theory]
    [InlineData("stream")]
    [InlineData("dgram")]
    public void Both_options_are_set_when_the_next_bind_is_called(string type) =>
        Assert.Equal(
            "at bind: reuseport 1 reuseaddr 1, bind 0",
            RunBefore(Platform.Fixture("watching_bind.c"), $"socket inet {type}; bind {Loopback.Next()} 8080", "SO_REUSEADDR=1").Output);

    private string Bind(string option, int before, string variable) =>
        Run($"socket inet stream; set {option} {before}; bind 127.0.0.1 0; show {option}", variable).Output;
}
