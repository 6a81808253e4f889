namespace ReusePort.Tests.Library;

/// <summary>Addresses of the loopback network for one test each: on its own address every port is free.</summary>
internal static class Loopback
{
    private static int s_last;

    /// <summary>An IPv4 address that no other test uses, of this run or of one beside it.</summary>
    public static string Next()
    {
        var number = Interlocked.Increment(ref s_last);
        return $"127.{1 + (Environment.ProcessId % 250)}.{number / 250}.{1 + (number % 250)}";
    }
}
