using Hooks;

namespace Trace.Arguments;

/// <summary>The directory that a relative path begins at: a descriptor, or <c>AT_FDCWD</c>.</summary>
internal readonly struct DirectoryDescriptor(int descriptor) : IArgument
{
    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        if (descriptor == Fcntl.AT_FDCWD)
        {
            line.AppendFormatted("AT_FDCWD"u8);
        }
        else
        {
            line.AppendFormatted(descriptor);
        }
    }
}
