using Xunit.Sdk;

namespace Hooks.Testing.Tests.Support;

/// <summary>How a test of an author ends.</summary>
internal static class EndOf
{
    /// <summary>With what a test is skipped, or in CI fails; empty if it goes on.</summary>
    /// <remarks>xunit's own assertions let what skips a test pass.</remarks>
    public static string Test(Action test)
    {
        try
        {
            test();
            return string.Empty;
        }
        catch (Exception end) when (end is SkipException or XunitException)
        {
            return end.Message;
        }
    }
}
