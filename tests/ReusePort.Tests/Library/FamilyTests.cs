using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class FamilyTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("unix stream", "abstract")]
    [InlineData("unix dgram", "abstract")]
    [InlineData("netlink dgram", "kernel")]
    public void A_socket_of_another_family_passes_through(string socket, string address) =>
        AssertNoDifference($"socket {socket}; bind {address} 0; show reuseport; show reuseaddr", "bind 0, reuseport 0, reuseaddr 0");

    [Theory]
    [InlineData("stream")]
    [InlineData("dgram")]
    public void A_wildcard_without_a_family_is_IPv4_on_an_IPv4_socket(string type) =>
        Assert.Equal("bind 0, reuseport 1", Run($"socket inet {type}; bind unspecified 0; show reuseport").Output);

    [Theory]
    [InlineData("LIBREUSEPORT_ADDR=0.0.0.0", 1)]
    [InlineData("LIBREUSEPORT_ADDR=127.0.0.1", 0)]
    [InlineData("LIBREUSEPORT_ADDR=::", 0)]
    [InlineData("LIBREUSEPORT_PORT=1", 0)]
    public void A_wildcard_without_a_family_is_filtered_as_IPv4(string variable, int expected) =>
        Assert.Equal($"bind 0, reuseport {expected}", Run("socket inet stream; bind unspecified 0; show reuseport", variable).Output);

    [Theory]
    [InlineData("unix stream", 16, "bind -1 EINVAL, reuseport 0")]
    [InlineData("inet6 stream", 16, "bind -1 EINVAL, reuseport 0")]
    [InlineData("inet6 stream", 28, "bind -1 EAFNOSUPPORT, reuseport 0")]
    [InlineData("inet6 dgram", 28, "bind -1 EAFNOSUPPORT, reuseport 0")]
    public void A_wildcard_without_a_family_is_the_kernels_to_refuse_elsewhere(string socket, int length, string expected) =>
        AssertNoDifference($"socket {socket}; length {length}; bind unspecified 0; show reuseport", expected);
}
