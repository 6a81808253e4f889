namespace Hooks.Testing;

/// <summary>What a test needs of the machine.</summary>
public static class Requirement
{
    /// <summary>Ends a test that can't look: it is skipped by name, and in CI (<c>CI=true</c>), where everything is to be had, it
    /// fails.</summary>
    /// <param name="message">What is missing.</param>
    /// <returns>To throw: that the test ends here, the compiler can't know otherwise.</returns>
    public static InvalidOperationException IsMissing(string message)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(message);
        }

        Assert.Skip(message);
        return new InvalidOperationException(message);
    }
}
