using System.Runtime.InteropServices;

namespace TestSupport;

/// <summary>The processor that the tests run on, as it is called in various places.</summary>
public static class ThisMachine
{
    /// <summary>What .NET calls it: <c>linux-x64</c>, <c>linux-arm64</c>.</summary>
    public static string RuntimeIdentifier { get; } =
        $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>What Debian's directories of libraries call it: <c>x86_64-linux-gnu</c>, <c>aarch64-linux-gnu</c>.</summary>
    public static string Triplet { get; } = $"{Processor}-linux-gnu";

    /// <summary>musl for it: the loader, which is libc at once.</summary>
    public static string Musl => RequiredFile.Find($"/lib/ld-musl-{Processor}.so.1", "package musl");

    private static string Processor => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
}
