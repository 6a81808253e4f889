using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>The host sets errno before each bind and prints "bind 0" only if a success has left it unchanged.</summary>
public abstract class ErrnoTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("inet stream", "127.0.0.1")]
    [InlineData("inet dgram", "127.0.0.1")]
    [InlineData("inet6 stream", "::1")]
    [InlineData("inet stream", "unspecified")]
    [InlineData("unix stream", "abstract")]
    public void A_bind_that_succeeds_leaves_errno_as_it_was(string socket, string address) =>
        AssertNoDifference($"socket {socket}; bind {address} 0", "bind 0");

    [Theory]
    [InlineData("LIBREUSEPORT_PORT=1")]
    [InlineData("LIBREUSEPORT_ADDR=192.0.2.1")]
    [InlineData("SO_BINDTODEVICE=lo")]
    [InlineData("SO_REUSEADDR=1")]
    [InlineData("SO_REUSEPORT=0")]
    [InlineData("LIBREUSEPORT_DEBUG=1")]
    public void No_variable_makes_a_difference_to_that(string variable) =>
        Assert.Equal("bind 0", Run("socket inet dgram; bind 127.0.0.1 0", variable).Output);

    [Theory]
    [InlineData("stream")]
    [InlineData("dgram")]
    public void A_bind_to_a_foreign_address_fails_with_the_errno_of_the_kernel(string type) =>
        AssertNoDifference($"socket inet {type}; bind 192.0.2.1 0", "bind -1 EADDRNOTAVAIL");

    [Fact]
    public void A_bind_to_a_taken_port_fails_with_the_errno_of_the_kernel()
    {
        var address = Loopback.Next();

        Assert.Equal(
            "bind 0, bind -1 EADDRINUSE",
            Run($"socket inet stream; bind {address} 8080; listen; socket inet stream; bind {address} 8080", "SO_REUSEPORT=0").Output);
    }

    [Fact]
    public void A_second_bind_of_a_socket_fails_with_the_errno_of_the_kernel() =>
        AssertNoDifference("socket inet stream; bind 127.0.0.1 0; bind 127.0.0.1 0", "bind 0, bind -1 EINVAL");

    [Fact]
    public void An_address_of_the_wrong_family_fails_with_the_errno_of_the_kernel() =>
        AssertNoDifference("socket inet stream; bind ::1 0", "bind -1 EAFNOSUPPORT");

    /// <summary>If the search at load finds nothing, each bind searches anew.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_search_for_the_next_definition_that_changes_errno_is_not_seen_by_the_program(int misses) =>
        Assert.Equal(
            new HostRun("errno 0, bind 0, bind -1 EADDRNOTAVAIL", ""),
            RunBefore(
                ChangingSearch($"-DMISSES={misses}"),
                "show errno; socket inet stream; bind 127.0.0.1 0; socket inet stream; bind 192.0.2.1 0"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_search_for_the_next_definition_that_changes_errno_is_not_seen_by_an_early_bind(int misses) =>
        Assert.Equal(
            "127.0.0.1: bind 0, reuseport 1, 127.0.0.2: bind 0, reuseport 1",
            Run(
                [.. Platform.Initializing(Platform.Fixture("early_bind.c"), Platform.Library), ChangingSearch($"-DMISSES={misses}")],
                "socket inet stream").Output);

    /// <summary>A definition of dlsym(3) that is found before libc's.</summary>
    private string ChangingSearch(string option) => Platform.Fixture("changing_dlsym.c", option);
}
