namespace Trace.Tests.Support;

/// <summary>The library as the build left it.</summary>
public static class TraceLibrary
{
    /// <summary>Its path for a platform, such as <c>linux-arm64</c>.</summary>
    public static string For(string platform) => Path.Combine(RepositoryFiles.Root, "artifacts", platform, "libtrace.so");
}
