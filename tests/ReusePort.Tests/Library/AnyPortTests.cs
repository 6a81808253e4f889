using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Binds to port 0, where the kernel chooses.</summary>
public abstract class AnyPortTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("many dgram 2000")]
    [InlineData("many stream 500")]
    public void No_two_sockets_get_one_port(string commands) => Assert.Equal("duplicates 0", Run(commands).Output);

    [Theory]
    [InlineData("many dgram 2000")]
    [InlineData("many stream 500")]
    public void No_two_sockets_get_one_port_with_SO_REUSEADDR_either(string commands) =>
        Assert.Equal("duplicates 0", Run(commands, "SO_REUSEADDR=1").Output);

    [Fact]
    public void A_UDP_socket_is_bound_first_and_can_be_shared_afterwards() =>
        Assert.Equal(
            "at bind: reuseport 0 reuseaddr 0, bind 0, reuseport 1, reuseaddr 1",
            RunBefore(
                Platform.Fixture("watching_bind.c"),
                "socket inet dgram; bind 127.0.0.1 0; show reuseport; show reuseaddr",
                "SO_REUSEADDR=1").Output);

    [Fact]
    public void What_is_to_be_cleared_is_cleared_before_a_UDP_socket_gets_a_port() =>
        Assert.Equal(
            "at bind: reuseport 0 reuseaddr 0, bind 0, reuseport 0, reuseaddr 0",
            RunBefore(
                Platform.Fixture("watching_bind.c"),
                "socket inet dgram; set reuseport 1; set reuseaddr 1; bind 127.0.0.1 0; show reuseport; show reuseaddr",
                "SO_REUSEPORT=0",
                "SO_REUSEADDR=0").Output);

    [Theory]
    [InlineData("inet dgram", "127.0.0.1")]
    [InlineData("inet6 dgram", "::1")]
    [InlineData("inet stream", "127.0.0.1")]
    public void Another_process_can_join_the_port_that_the_kernel_chose(string socket, string address)
    {
        using var first = Command([Platform.Library], $"socket {socket}; bind {address} 0; show port; wait").Start();
        Eventually.Holds("bound", () => first.Text.Contains("port ", StringComparison.Ordinal), () => first.Text);
        var port = first.Text.Split("port ")[1].Trim();

        Assert.Equal("bind 0, reuseport 1", Run($"socket {socket}; bind {address} {port}; show reuseport").Output);
        Assert.False(first.HasExited);
    }
}
