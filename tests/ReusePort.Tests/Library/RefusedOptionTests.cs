using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>A kernel in which neither SO_REUSEPORT nor SO_REUSEADDR can be set.</summary>
public abstract class RefusedOptionTests(Platform platform) : HostTest(platform)
{
    [Fact]
    public void A_bind_succeeds_all_the_same_and_errno_stays() =>
        Assert.Equal(new HostRun("bind 0, reuseport 0", ""), Refused("socket inet stream; bind 127.0.0.1 0; show reuseport"));

    [Fact]
    public void A_bind_to_any_UDP_port_succeeds_all_the_same_and_errno_stays() =>
        Assert.Equal(new HostRun("bind 0, reuseport 0", ""), Refused("socket inet dgram; bind 127.0.0.1 0; show reuseport"));

    [Fact]
    public void A_bind_that_fails_has_the_errno_of_the_bind() =>
        Assert.Equal("bind -1 EADDRNOTAVAIL", Refused("socket inet stream; bind 192.0.2.1 0").Output);

    [Fact]
    public void The_failure_is_reported_to_whoever_asks_for_it() =>
        Assert.Equal(
            new HostRun("bind 0", "libreuseport:SO_REUSEPORT:ENOPROTOOPT\n"),
            Refused("socket inet stream; bind 127.0.0.1 0", "LIBREUSEPORT_DEBUG=1"));

    [Fact]
    public void Each_option_that_fails_is_reported() =>
        Assert.Equal(
            new HostRun("bind 0", "libreuseport:SO_REUSEADDR:ENOPROTOOPT\nlibreuseport:SO_REUSEPORT:ENOPROTOOPT\n"),
            Refused("socket inet stream; bind 127.0.0.1 0", "LIBREUSEPORT_DEBUG=1", "SO_REUSEADDR=1"));

    [Fact]
    public void An_option_that_is_left_alone_can_not_fail() =>
        Assert.Equal(
            new HostRun("bind 0", ""),
            Refused("socket inet stream; bind 127.0.0.1 0", "LIBREUSEPORT_DEBUG=1", "SO_REUSEPORT=-1"));

    [Fact]
    public void An_empty_LIBREUSEPORT_DEBUG_asks_for_nothing() =>
        Assert.Equal(new HostRun("bind 0", ""), Refused("socket inet stream; bind 127.0.0.1 0", "LIBREUSEPORT_DEBUG="));

    private HostRun Refused(string commands, params string[] variables) =>
        RunFiltered("options", commands, variables);
}
