namespace ReusePort.Cli.Execution;

/// <summary>The value of LD_PRELOAD (ld.so(8)).</summary>
internal static class PreloadList
{
    /// <summary>Whether a path can be in the list: glibc ends one at a space or a colon, musl at any white space or a colon; neither has
    /// a way to quote them.</summary>
    public static bool CanHold(string path) => !path.AsSpan().ContainsAny(" \t\n\v\f\r:");

    /// <summary>Adds a library before those that are already preloaded, so that its definitions are found first.</summary>
    /// <param name="library">The path of the library.</param>
    /// <param name="others">The present value of the variable.</param>
    public static byte[] Prepend(ReadOnlySpan<byte> library, ReadOnlySpan<byte> others) =>
        others.IsEmpty ? library.ToArray() : [.. library, (byte)':', .. others];
}
