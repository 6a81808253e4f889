using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

/// <summary>Programs that overwrite their environment, as those do that change their title.</summary>
public abstract class EnvironmentCopyTests(Platform platform) : HostTest(platform)
{
    [Theory]
    [InlineData("memset")]
    [InlineData("clearenv")]
    [InlineData("setenv")]
    public void The_filters_stay_as_they_were_at_the_start(string how)
    {
        var address = Loopback.Next();

        Assert.Equal(
            "bind 0, reuseport 1, bind 0, reuseport 0, bind 0, reuseport 0",
            Run(
                $"forget {how}; socket inet stream; bind {address} 8080; show reuseport; socket inet stream; bind {address} 8081; show reuseport; "
                + $"socket inet stream; bind {Loopback.Next()} 8080; show reuseport",
                $"LIBREUSEPORT_ADDR={address}",
                "LIBREUSEPORT_PORT=8080").Output);
    }

    [Theory]
    [InlineData("memset")]
    [InlineData("clearenv")]
    [InlineData("setenv")]
    public void The_interface_stays_as_it_was_at_the_start(string how) =>
        Assert.Equal(
            "bind 0, device lo",
            Run($"forget {how}; socket inet stream; bind 127.0.0.1 0; show device", "SO_BINDTODEVICE=lo").Output);

    [Theory]
    [InlineData("memset")]
    [InlineData("clearenv")]
    [InlineData("setenv")]
    public void An_error_names_the_value_of_the_start(string how) =>
        Assert.StartsWith(
            "libreuseport: LIBREUSEPORT_PORT=http: not a port",
            Run($"forget {how}; socket inet stream; bind 127.0.0.1 0", "LIBREUSEPORT_PORT=http").Errors,
            StringComparison.Ordinal);
}
