using ReusePort.Cli.Errors;

namespace ReusePort.Cli.Execution;

/// <summary>The value of LD_PRELOAD (ld.so(8)).</summary>
internal static class PreloadList
{
    /// <summary>Adds a library before those that are already preloaded, so that its definitions are found first.</summary>
    /// <param name="library">The path of the library.</param>
    /// <param name="others">The present value of the variable.</param>
    /// <exception cref="CommandException">The path can't be in the list.</exception>
    public static byte[] Prepend(ReadOnlySpan<byte> library, ReadOnlySpan<byte> others)
    {
        // glibc ends a path at a space or a colon, musl at any white space or a colon; neither has a way to quote them.
        if (library.ContainsAny(" \t\n\v\f\r:"u8))
        {
            var reason = ": can't be preloaded: LD_PRELOAD ends a path at a space or a colon"u8;
            throw new CommandException(ExitStatus.ToolFailed, [.. library, .. reason]);
        }

        return others.IsEmpty ? library.ToArray() : [.. library, (byte)':', .. others];
    }
}
