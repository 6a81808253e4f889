using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Clients that look for a port of their own that nobody has, and then connect.</summary>
public abstract class SourcePortTests(Platform platform) : HostTest(platform)
{
    private readonly string _server = Loopback.Next();
    private readonly string _client = Loopback.Next();

    [Theory]
    [InlineData("LIBREUSEPORT_PORT=8080")]
    [InlineData("LIBREUSEPORT_PORT=80,8000-8090")]
    [InlineData("SO_REUSEPORT=-1")]
    public void Where_the_port_is_not_named_the_second_client_is_told_that_it_is_taken(string variable) => Assert.Equal(
        "bind 0, bind 0, connect 0, bind -1 EADDRINUSE, bind 0, connect 0",
        Run($"{Serve}; {Connect(40200)}; {Bind(40200)}; {Connect(40201)}", variable).Output);

    [Fact]
    public void The_address_of_the_server_is_a_filter_that_helps_as_well() => Assert.Equal(
        "bind 0, bind 0, connect 0, bind -1 EADDRINUSE, bind 0, connect 0",
        Run($"{Serve}; {Connect(40200)}; {Bind(40200)}; {Connect(40201)}", $"LIBREUSEPORT_ADDR={_server}").Output);

    [Fact]
    public void Without_a_filter_it_gets_the_port_and_cant_connect_to_the_same_server() => Assert.Equal(
        "bind 0, bind 0, connect 0, bind 0, connect -1 EADDRNOTAVAIL",
        Run($"{Serve}; {Connect(40200)}; {Connect(40200)}").Output);

    private string Serve => $"socket inet stream; bind {_server} 8080; listen";

    private string Bind(int port) => $"socket inet stream; bind {_client} {port}";

    private string Connect(int port) => $"{Bind(port)}; connect {_server} 8080";
}
