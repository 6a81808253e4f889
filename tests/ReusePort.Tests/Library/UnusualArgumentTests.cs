using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Arguments that bind(2) refuses: the library may neither crash over them nor answer in the kernel's place.</summary>
public abstract class UnusualArgumentTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("null")]
    [InlineData("wild")]
    public void An_address_that_is_nowhere_is_a_fault(string place) =>
        AssertNoDifference($"socket inet stream; at {place}; bind 127.0.0.1 0; show reuseport", "bind -1 EFAULT, reuseport 0");

    [Theory]
    [InlineData("setsockopt", "null")]
    [InlineData("setsockopt", "wild")]
    [InlineData("setsockopt", "8")]
    [InlineData("look", "null")]
    [InlineData("look", "wild")]
    [InlineData("look", "8")]
    public void An_address_that_is_nowhere_is_a_fault_under_a_filter_of_system_calls(string rule, string place) =>
        Assert.Equal(new HostRun("bind -1 EFAULT", ""), RunFiltered(rule, $"socket inet stream; at {place}; bind 127.0.0.1 0"));

    [Theory]
    [InlineData("setsockopt")]
    [InlineData("look")]
    public void Under_a_filter_of_system_calls_a_bind_succeeds_all_the_same(string rule) =>
        Assert.Equal(
            new HostRun("bind 0, reuseport 0", ""),
            RunFiltered(rule, "socket inet stream; bind 127.0.0.1 0; show reuseport"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(15)]
    public void An_address_that_ends_in_unmapped_memory_is_a_fault(int readable) =>
        AssertNoDifference($"socket inet stream; at {readable}; bind 127.0.0.1 0; show reuseport", "bind -1 EFAULT, reuseport 0");

    [Theory]
    [InlineData(16)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(27)]
    public void A_longer_address_that_ends_in_unmapped_memory_is_a_fault(int readable) =>
        AssertNoDifference($"socket inet6 stream; at {readable}; bind ::1 0; show reuseport", "bind -1 EFAULT, reuseport 0");

    [Theory]
    [InlineData("inet", "127.0.0.1", 16)]
    [InlineData("inet6", "::1", 28)]
    public void An_address_may_end_where_the_memory_ends(string family, string address, int length) =>
        Assert.Equal("bind 0, reuseport 1", Run($"socket {family} stream; at {length}; bind {address} 0; show reuseport").Output);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(15)]
    public void An_IPv4_address_that_is_too_short_is_refused(int length) =>
        AssertNoDifference($"socket inet stream; length {length}; bind 127.0.0.1 0; show reuseport", "bind -1 EINVAL, reuseport 0");

    [Theory]
    [InlineData(16)]
    [InlineData(23)]
    public void An_IPv6_address_that_is_too_short_is_refused(int length) =>
        AssertNoDifference($"socket inet6 stream; length {length}; bind ::1 0; show reuseport", "bind -1 EINVAL, reuseport 0");

    [Theory]
    [InlineData("inet", "127.0.0.1", 128)]
    [InlineData("inet6", "::1", 24)]
    [InlineData("inet6", "::1", 128)]
    public void A_length_that_the_kernel_takes_is_taken(string family, string address, int length) =>
        Assert.Equal("bind 0, reuseport 1", Run($"socket {family} stream; length {length}; bind {address} 0; show reuseport").Output);

    [Theory]
    [InlineData("129")]
    [InlineData("0x7fffffff")]
    [InlineData("0x80000000")]
    [InlineData("0xffffffff")]
    public void A_length_beyond_every_address_is_refused(string length) =>
        AssertNoDifference($"socket inet stream; length {length}; bind 127.0.0.1 0; show reuseport", "bind -1 EINVAL, reuseport 0");

    /// <summary>What the kernel is going to refuse is not an IP address to the library either.</summary>
    [Theory]
    [InlineData("inet", "127.0.0.1", 8)]
    [InlineData("inet", "127.0.0.1", 15)]
    [InlineData("inet", "127.0.0.1", 129)]
    [InlineData("inet", "127.0.0.1", 256)]
    [InlineData("inet6", "::1", 16)]
    [InlineData("inet6", "::1", 17)]
    [InlineData("inet6", "::1", 20)]
    [InlineData("inet6", "::1", 23)]
    [InlineData("inet6", "::1", 129)]
    [InlineData("inet6", "::1", 256)]
    public void A_length_that_the_kernel_refuses_leaves_the_socket_as_it_was(string family, string address, int length)
    {
        var commands = $"socket {family} stream; length {length}; bind {address} 0";

        Assert.Equal("bind -1 EINVAL, device none", Run($"{commands}; show device", "SO_BINDTODEVICE=lo").Output);
        Assert.Equal("at bind: reuseport 0 reuseaddr 0, bind -1 EINVAL", RunBefore(Platform.Fixture("watching_bind.c"), commands).Output);
        Assert.Equal(new HostRun("bind -1 EINVAL", ""), Run(commands, "SO_REUSEPORT=yes"));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(20)]
    [InlineData(23)]
    public void An_IPv6_address_that_is_too_short_is_not_read_beyond_its_end(int length) =>
        Assert.Equal(
            new HostRun("bind -1 EINVAL, reuseport 0", ""),
            Run($"socket inet6 stream; at {length}; length {length}; bind ::1 0; show reuseport", "LIBREUSEPORT_ADDR=::1"));

    [Fact]
    public void A_length_beyond_every_address_is_refused_before_the_address_is_read() =>
        AssertNoDifference("socket inet stream; length 0xffffffff; at wild; bind 127.0.0.1 0", "bind -1 EINVAL");

    [Theory]
    [InlineData("here")]
    [InlineData("null")]
    [InlineData("wild")]
    [InlineData("1")]
    [InlineData("8")]
    public void A_closed_descriptor_is_refused_wherever_the_address_lies(string place) =>
        AssertNoDifference($"closed; at {place}; bind 127.0.0.1 0", "bind -1 EBADF");

    [Theory]
    [InlineData("here")]
    [InlineData("null")]
    [InlineData("wild")]
    [InlineData("1")]
    [InlineData("8")]
    public void A_pipe_is_refused_wherever_the_address_lies(string place) =>
        AssertNoDifference($"pipe; at {place}; bind 127.0.0.1 0", "bind -1 ENOTSOCK");
}
