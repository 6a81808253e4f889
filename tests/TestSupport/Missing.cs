namespace TestSupport;

/// <summary>What this machine has not, and a test needs.</summary>
internal static class Missing
{
    /// <summary>Ends the test: as skipped, and in CI, where everything is installed, as failed.</summary>
    public static InvalidOperationException Report(string message)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
        return new InvalidOperationException(message);
    }
}
