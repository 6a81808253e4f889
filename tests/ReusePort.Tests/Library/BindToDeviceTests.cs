using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class BindToDeviceTests(Platform platform) : HostTest(platform)
{
    private const string Missing = "SO_BINDTODEVICE=not-there";

    [Theory]
    [InlineData("inet stream", "127.0.0.1")]
    [InlineData("inet dgram", "127.0.0.1")]
    [InlineData("inet6 stream", "::1")]
    public void A_socket_is_bound_to_the_interface(string socket, string address) =>
        Assert.Equal(
            new HostRun("bind 0, device lo", ""),
            Run($"socket {socket}; bind {address} 0; show device", "SO_BINDTODEVICE=lo"));

    /// <summary>Without CAP_NET_RAW the kernel refuses to do that twice (socket(7)).</summary>
    [Fact]
    public void A_socket_that_is_bound_to_the_interface_already_can_be_bound_to_another_address() =>
        Assert.Equal(
            new HostRun("bind -1 EADDRNOTAVAIL, bind 0, device lo", ""),
            Run("socket inet stream; bind 192.0.2.1 0; bind 127.0.0.1 0; show device", "SO_BINDTODEVICE=lo"));

    [Theory]
    [InlineData("inet stream", "192.0.2.1", "127.0.0.1")]
    [InlineData("inet dgram", "192.0.2.1", "127.0.0.1")]
    [InlineData("inet6 stream", "2001:db8::1", "::1")]
    [InlineData("inet6 dgram", "2001:db8::1", "::1")]
    public void Nor_does_that_need_privileges(string socket, string foreign, string local)
    {
        var second = Platform.TellsInterface ? "bind 0" : "bind -1 Operation not permitted";

        Assert.Equal(
            new HostRun($"bind -1 EADDRNOTAVAIL, {second}, device lo", ""),
            Run($"unprivileged; socket {socket}; bind {foreign} 0; bind {local} 0; show device", "SO_BINDTODEVICE=lo"));
    }

    [Fact]
    public void No_socket_is_bound_to_an_interface_by_default() =>
        Assert.Equal("bind 0, device none", Run("socket inet stream; bind 127.0.0.1 0; show device").Output);

    [Theory]
    [InlineData("LIBREUSEPORT_PORT=1")]
    [InlineData("LIBREUSEPORT_ADDR=192.0.2.1")]
    [InlineData("SO_REUSEPORT=-1")]
    public void Filters_and_options_make_no_difference_to_it(string variable) =>
        Assert.Equal(
            "bind 0, device lo, reuseport 0",
            Run("socket inet stream; bind 127.0.0.1 0; show device; show reuseport", "SO_BINDTODEVICE=lo", variable).Output);

    [Theory]
    [InlineData("inet stream", "127.0.0.1")]
    [InlineData("inet dgram", "127.0.0.1")]
    [InlineData("inet6 stream", "::1")]
    public void A_missing_interface_fails_the_bind_with_its_errno(string socket, string address) =>
        Assert.Equal(new HostRun("bind -1 ENODEV", ""), Run($"socket {socket}; bind {address} 0", Missing));

    [Fact]
    public void A_missing_interface_leaves_the_socket_as_it_was() =>
        Assert.Equal(
            "bind -1 ENODEV, reuseport 0",
            Run("socket inet stream; bind 127.0.0.1 0; show reuseport", Missing).Output);

    [Fact]
    public void A_missing_interface_is_reported_to_whoever_asks_for_it() =>
        Assert.Equal(
            new HostRun("bind -1 ENODEV", "libreuseport:SO_BINDTODEVICE:ENODEV\n"),
            Run("socket inet stream; bind 127.0.0.1 0", Missing, "LIBREUSEPORT_DEBUG=1"));

    [Theory]
    [InlineData("unix stream", "abstract")]
    [InlineData("netlink dgram", "kernel")]
    public void A_missing_interface_is_nothing_to_other_families(string socket, string address) =>
        Assert.Equal("bind 0", Run($"socket {socket}; bind {address} 0", Missing).Output);

    [Fact]
    public void A_wildcard_without_a_family_is_of_another_family_on_a_Unix_socket() =>
        Assert.Equal("bind -1 EINVAL", Run("socket unix stream; bind unspecified 0", Missing).Output);

    [Fact]
    public void A_name_that_the_kernel_would_cut_is_an_error_and_no_bind_fails() =>
        Assert.Equal(
            new HostRun("bind 0, device none", "libreuseport: SO_BINDTODEVICE=lo-0123456789abc: longer than 15 bytes; allowed: the name of a network interface. No socket is changed.\n"),
            Run("socket inet stream; bind 127.0.0.1 0; show device", "SO_BINDTODEVICE=lo-0123456789abc"));
}
