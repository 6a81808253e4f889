using Hooks;

namespace Trace.Arguments;

/// <summary>The directory that a relative path begins at: a descriptor, or <c>AT_FDCWD</c>.</summary>
internal readonly struct DirectoryDescriptor(int descriptor) : IArgument
{
    private const int WorkingDirectory = -100;

    /// <inheritdoc/>
    public void AppendTo(ref LogLine line)
    {
        if (descriptor == WorkingDirectory)
        {
            line.AppendFormatted("AT_FDCWD"u8);
        }
        else
        {
            line.AppendFormatted(descriptor);
        }
    }
}
