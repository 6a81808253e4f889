using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.Library;

public abstract class PlatformTests(Platform platform) : HostTest(platform)
{
    [Fact]
    public void These_tests_run_where_they_say() => Assert.Matches(Platform.Identity, Run("show platform").Output);
}
