using System.Diagnostics;

namespace TestSupport;

/// <summary>Waits for what another process brings about.</summary>
public static class Eventually
{
    /// <summary>Asks until the answer is yes; after two minutes, far more than a busy machine takes, the test fails.</summary>
    /// <param name="what">What is waited for, as the failure says it.</param>
    /// <param name="isSo">The question.</param>
    /// <param name="details">What else the failure says.</param>
    public static void Holds(string what, Func<bool> isSo, Func<string>? details = null)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            if (watch.Elapsed > TimeSpan.FromMinutes(2))
            {
                Assert.Fail($"After {watch.Elapsed}: not {what}. {details?.Invoke()}");
            }

            Thread.Sleep(20);
        }
    }
}
