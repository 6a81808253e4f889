using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class CallerTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("signal")]
    [InlineData("fork")]
    [InlineData("vfork")]
    [InlineData("thread")]
    public void A_bind_is_hooked_in_a_signal_handler_a_child_and_a_thread_with_the_smallest_stack(string place) =>
        Assert.Equal("bind 0, reuseport 1", Run($"from {place}; socket inet stream; bind 127.0.0.1 0; show reuseport").Output);

    [Theory]
    [InlineData("signal")]
    [InlineData("fork")]
    [InlineData("vfork")]
    [InlineData("thread")]
    public void An_error_is_reported_from_there(string place) =>
        Assert.Equal(
            new HostRun("bind 0, reuseport 0", "libreuseport: SO_REUSEPORT=yes: not a setting; allowed: 1 (set), 0 (clear), -1 (leave). No socket is changed.\n"),
            Run($"from {place}; socket inet stream; bind 127.0.0.1 0; show reuseport", "SO_REUSEPORT=yes"));

    [Theory]
    [InlineData("signal")]
    [InlineData("fork")]
    [InlineData("vfork")]
    [InlineData("thread")]
    public void The_errno_of_the_kernel_is_seen_there(string place) =>
        Assert.Equal("bind -1 EADDRNOTAVAIL", Run($"from {place}; socket inet stream; bind 192.0.2.1 0").Output);

    [Fact]
    public void Threads_that_bind_at_once_are_all_hooked() => Assert.Equal("reuseport 32 of 32", Run("at-once 32").Output);
}
